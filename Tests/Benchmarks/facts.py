"""The facts and the sections of the made-up family: what there is, and how family.yml says it."""
CLASS, CHOICE, TEXT, FIELDS = "class", "choice", "text", "fields"
TONES = ["grey", "blue", "green", "violet", "amber", "red"]


class Fact:
    """A fact of a family; `values` are the identifier, the label and the phrase of each."""

    def __init__(self, name, kind, label, required=False, compared=True, phrase=None, values=()):
        self.name, self.kind, self.label = name, kind, label
        self.required, self.compared, self.phrase, self.values = required, compared, phrase, values

    def statements(self, value):
        """What an entry says: what it is about, the value that is compared, and both in words."""
        if value is None:
            return []
        if self.kind == CLASS:
            number = value[1:]
            return [_statement("", value, f"Classe {number}", f"appartient à la classe {number}")]
        if self.kind == TEXT:
            return [_statement("", value, value, self.phrase.replace("{value}", value))]
        words = {name: (label, phrase) for name, label, phrase in self.values}
        if self.kind == CHOICE:
            return [_statement("", value, *words[value])]
        return [
            _statement(field, level, *(text.replace("{field}", field) for text in words[level]))
            for field, level in value if level not in UNCOMPARED_LEVELS]

    def definition(self):
        lines = [f"  {self.name}:", f"    type: {self.kind}", f"    label: {self.label}"]
        lines += ["    required: true"] * self.required
        lines += ["    compare: false"] * (not self.compared)
        lines += [f"    phrase: '{self.phrase}'"] if self.phrase else []
        lines += ["    values:"] if self.values else []
        for name, label, phrase in self.values:
            lines += [f"      {name}:", f"        label: '{label}'", f"        phrase: '{phrase}'"]
            lines += ["        compare: false"] * (name in UNCOMPARED_LEVELS)
        return "\n".join(lines) + "\n"


def _statement(about, value, label, phrase):
    return {"about": about, "is": value, "label": label, "phrase": phrase}


FACTS = [
    Fact("class", CLASS, "Classe"),
    Fact("vendor", TEXT, "Éditeur", phrase="est propre à {value}"),
    Fact("actor", CHOICE, "Qui doit agir", required=True, values=[
        ("nobody", "Personne", "n’appelle aucune correction"),
        ("client", "Le client", "se règle côté client"),
        ("server", "Le serveur", "se règle côté serveur"),
        ("relay", "Le relais", "se règle entre le relais et le serveur"),
        ("either", "L’un ou l’autre", "se règle d’un côté ou de l’autre, selon la cause")]),
    Fact("retry", CHOICE, "Nouvel essai", required=True, values=[
        ("never", "Jamais", "n’appelle aucun nouvel essai"),
        ("change", "Après une correction", "permet un nouvel essai une fois la demande corrigée"),
        ("wait", "Après une attente", "permet un nouvel essai après une attente"),
        ("unchanged", "À l’identique", "permet de répéter la demande à l’identique"),
        ("elsewhere", "Sur une autre connexion", "permet un nouvel essai sur une autre connexion")]),
    Fact("cache", CHOICE, "Cache", values=[
        ("never", "Non", "ne se garde pas en cache"),
        ("explicit", "Sur demande", "se garde en cache si la réponse le demande"),
        ("always", "Oui", "se garde en cache par défaut")]),
    Fact("headers", FIELDS, "Champs", values=[
        ("must", "{field} (obligatoire)", "doit comporter le champ {field}"),
        ("should", "{field} (recommandé)", "devrait comporter le champ {field}"),
        ("may", "{field} (facultatif)", "peut comporter le champ {field}")]),
    Fact("standing", CHOICE, "Statut", required=True, values=[
        ("standard", "Norme", "est un code normalisé"),
        ("vendor", "Non officiel", "est un code non officiel"),
        ("old", "Obsolète", "est un code obsolète")]),
    Fact("spec", TEXT, "Défini par", required=True, compared=False, phrase="est défini par {value}"),
]
COMPARED_FACTS = [fact for fact in FACTS if fact.compared]
UNCOMPARED_LEVELS = {"may"}


class Section:
    """A section of entries; on a comparison, one that helps to choose stands before the others."""

    def __init__(self, name, heading, comparison_heading=None, required=False, is_choice=False):
        self.name, self.heading, self.required, self.is_choice = name, heading, required, is_choice
        self.comparison_heading = comparison_heading or heading

    def definition(self):
        lines = [f"  {self.name}:", f"    heading: {self.heading}"]
        lines += ["    required: true"] * self.required
        lines += ["    comparison: choice"] * self.is_choice
        lines += [f"    comparison_heading: {self.comparison_heading}"] * (self.comparison_heading != self.heading)
        return "\n".join(lines) + "\n"


SECTIONS = [
    Section("meaning", "Description", required=True),
    Section("cause", "Quand vous le voyez", "Quand vous les voyez", required=True),
    Section("fix", "Comment résoudre", "Vous recevez", required=True, is_choice=True),
    Section("example", "Exemple", "Exemples"),
    Section("pitfalls", "Pièges"),
    Section("more", "En savoir plus"),
]


def class_of(code):
    """The class of a number, a hundred of them in each."""
    return f"c{int(code) // 100}"


def class_definition(name):
    number = int(name[1:])
    return (
        f"  {name}:\n    tone: {TONES[number % len(TONES)]}\n    from: {number}00\n    to: {number}99\n"
        f"    label: Classe {number}\n    phrase: appartient à la classe {number}\n")
