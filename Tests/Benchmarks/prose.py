"""Made-up text from a stream of random numbers, as Markdown and as HTML.

Blocks are `("p", inlines)`, `("ul" or "ol", [inlines])` and `("code", language, text)`; inlines are
`("text" or "code" or "strong" or "em", text)` and `("link", target, text)`.
"""
import html
import random

WORDS = """alerte amont analyse appel archive attente autorité avis balise banque barrière base besoin bloc borne
cache cadre canal cause chaîne champ chemin clé client code commande compte conflit connexion contenu contrôle copie
course date début défaut défi délai demande dépôt détail disque donnée droit durée échange échec écran en-tête envoi
erreur essai état étape fichier fenêtre flux format garde groupe hôte identité image incident index intervalle jeton
journal lecture lien limite liste lot machine marque mémoire message mesure méthode miroir module motif moyen nœud
nom norme objet offre ordre origine page panne paquet parcours passerelle période pile plage point port porte preuve
processus produit promesse quota rapport rayon réglage règle relais rendu renvoi réponse requête réseau réserve
ressource retour route sceau seconde segment serveur service seuil signal sonde sortie source suite surface table
tâche tampon taux temps terme trace tranche type unité usage valeur vérification version vue zone""".split()
ARTICLES = "le un chaque ce".split()
JOINERS = "de pour avec sans sous vers entre selon dans par puis et ou dont avant après".split()
VERBS = """atteint bloque change choisit compare confirme contient coupe décrit demande donne écrit efface envoie évite
ferme garde indique lance limite lit montre nomme ouvre porte protège reçoit refuse remplace rend répète retarde
suit teste trouve vérifie""".split()
CODE = [
    "Map<Code, Int>", "retry && wait", 'state="open"', "curl --fail", "try_files $uri /index.html", "x-request-id",
]


class Prose:
    """A writer with a seed. Only `random()` is asked: its numbers are the same in every version of Python."""

    def __init__(self, seed):
        self.random = random.Random(seed).random

    def below(self, limit):
        return int(self.random() * limit)

    def pick(self, items):
        return items[self.below(len(items))]

    def some(self, items, count):
        """`count` different items, in the order of `items`."""
        left = list(range(len(items)))
        chosen = [left.pop(self.below(len(left))) for _ in range(count)]
        return [items[index] for index in sorted(chosen)]

    def clause(self):
        words = [self.pick(ARTICLES), self.pick(WORDS), self.pick(VERBS), "le", self.pick(WORDS)]
        for _ in range(1 + self.below(3)):
            words += [self.pick(JOINERS), self.pick(ARTICLES), self.pick(WORDS)]
        return " ".join(words)

    def sentence(self, links):
        """A sentence and the space after it; one in two has something besides text."""
        text = self.clause()
        text = text[0].upper() + text[1:]
        kind = self.below(8)
        if kind == 0:
            return [("text", f"{text}, voir "), ("code", self.pick(CODE)), ("text", ". ")]
        if kind == 1:
            return [("text", f"{text} "), ("strong", f"{self.pick(WORDS)} de {self.pick(WORDS)}"), ("text", ". ")]
        if kind == 2:
            return [("text", f"{text} "), ("em", self.pick(WORDS)), ("text", f", {self.clause()}. ")]
        if kind == 3 and links:
            code = self.pick(links)
            return [("text", f"{text}, comme "), ("link", code, code), ("text", ". ")]
        return [("text", f"{text}, {self.clause()}. ")]

    def paragraph(self, length, links):
        """A paragraph of about `length` bytes."""
        inlines = self.sentence(links)
        while sum(len(inline[-1].encode()) for inline in inlines) < length - 60:
            inlines += self.sentence(links)
        return ("p", trimmed(inlines))

    def list(self, kind, count, links):
        return (kind, [trimmed(self.sentence(links)) for _ in range(count)])

    def example(self):
        number = 10 + self.below(90)
        return ("code", "json", f'{{\n  "code": {number},\n  "query": "a<{number} && b>{self.below(9)}",\n'
                '  "retry": [1, 2, 4]\n}\n')


def trimmed(inlines):
    """The inlines without the space that ends the last one."""
    return inlines[:-1] + [("text", inlines[-1][1].rstrip())]


def markdown(blocks, address):
    """Blocks as Markdown; `address` makes a link's destination from its target."""
    return "\n\n".join(_markdown(block, address) for block in blocks)


def _markdown(block, address):
    kind, content = block[:2]
    if kind == "p":
        return markdown_inlines(content, address)
    if kind == "code":
        return f"```{content}\n{block[2]}```"
    return "\n".join(
        f"{'-' if kind == 'ul' else f'{number}.'} {markdown_inlines(item, address)}"
        for number, item in enumerate(content, 1))


def markdown_inlines(inlines, address):
    forms = {"text": "{0}", "code": "`{0}`", "strong": "**{0}**", "em": "*{0}*"}
    return "".join(
        f"[{inline[2]}]({address(inline[1])})" if inline[0] == "link" else forms[inline[0]].format(inline[1])
        for inline in inlines)


def markup(blocks, address):
    """Blocks as HTML, as CommonMark has it."""
    return "\n".join(_markup(block, address) for block in blocks)


def _markup(block, address):
    kind, content = block[:2]
    if kind == "p":
        return f"<p>{markup_inlines(content, address)}</p>"
    if kind == "code":
        return f'<pre><code class="language-{content}">{html.escape(block[2])}</code></pre>'
    items = "".join(f"<li>{markup_inlines(item, address)}</li>\n" for item in content)
    return f"<{kind}>\n{items}</{kind}>"


def markup_inlines(inlines, address):
    forms = {"text": "{0}", "code": "<code>{0}</code>", "strong": "<strong>{0}</strong>", "em": "<em>{0}</em>"}
    return "".join(
        f'<a href="{address(inline[1])}">{html.escape(inline[2])}</a>' if inline[0] == "link"
        else forms[inline[0]].format(html.escape(inline[1])) for inline in inlines)
