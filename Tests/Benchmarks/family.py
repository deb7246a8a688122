"""A family of made-up codes: from the same seed the same bytes, on every machine.

It is written as content for visavis, and as plain data for the other generators, which are spared what a template
language does badly: the phrases of the facts are filled in, and each pair comes with the list of its neighbours.
"""
import os

from facts import CHOICE, COMPARED_FACTS, FACTS, FIELDS, SECTIONS, class_definition, class_of
from prose import Prose, markdown, markdown_inlines, markup, markup_inlines

NAMES = """Amber Anchor Arbor Basin Beacon Bridge Canyon Cedar Circuit Cobalt Copper Coral Delta Ember Falcon Fjord
Garnet Glacier Harbor Hazel Indigo Island Juniper Lagoon Lantern Maple Meadow Meridian Nimbus Opal Orchard Pebble
Prairie Quartz Ridge River Saffron Sierra Signal Summit Timber Topaz Tundra Valley Velvet Willow""".split()
FIELD_NAMES = [
    f"X-{name}" for name in "Amount Batch Digest Expiry Lease Owner Phase Quota Region Shard Ticket Zone".split()]
VENDORS = ["Arcane & Fils", "Boréal", "Comptoir", "Dorsale", "Estran", "Faubourg & Cie"]


class Entry:
    """A code with its facts and its text: a file of 2.8 to 4.5 kB."""

    def __init__(self, code, prose, near):
        self.code = code
        self.name = f"{prose.pick(NAMES)} {prose.pick(NAMES)}"
        self.href = f"{code}-{self.name.lower().replace(' ', '-')}.html"
        self.related = prose.some(near, min(len(near), 2 + prose.below(3)))
        self.facts = {fact.name: value for fact in FACTS if (value := _value(fact, code, prose))}
        self.lead = [("text", f"{code} signale que {prose.clause()}, {prose.clause()}.")]
        optional = [section for section in SECTIONS if not section.required]
        left_out = prose.some(optional, prose.below(len(optional) + 1))
        names = [section.name for section in SECTIONS if section not in left_out]
        length = (2500 + prose.below(1250)) // len(names)
        self.sections = {name: _section(name, prose, length, self.related) for name in names}

    def file(self, added=""):
        """The text of its file; `added` is a sentence more at the end."""
        lines = ["---", f"code: {self.code}", f"name: {self.name}"]
        for name, value in self.facts.items():
            if isinstance(value, list):
                lines += [f"{name}:"] + [f"  - {{ field: {field}, level: {level} }}" for field, level in value]
            elif name != "class":
                lines.append(f"{name}: {value}")
        lines += [f"related: [{', '.join(self.related)}]", "reviewed: 2026-11-22", "---"]
        blocks = [markdown_inlines(self.lead, str)]
        for section in SECTIONS:
            if section.name in self.sections:
                blocks += [f"## {section.heading}", markdown(self.sections[section.name], _content_address)]
        return "\n".join(lines) + "\n" + "\n\n".join(blocks + [added] * bool(added)) + "\n"


def _value(fact, code, prose):
    """What an entry says of a fact; nothing, sometimes, where it need not."""
    if fact.kind == CHOICE:
        return prose.pick(fact.values)[0] if fact.required or prose.below(10) < 7 else None
    if fact.kind == FIELDS:
        return [(field, prose.pick(fact.values)[0]) for field in prose.some(FIELD_NAMES, prose.below(4))]
    if fact.name == "class":
        return class_of(code)
    if fact.name == "vendor":
        return prose.pick(VENDORS) if prose.below(10) < 3 else None
    return f"Norme {1 + prose.below(40)} §{1 + prose.below(20)}.{1 + prose.below(9)}"


def _section(name, prose, length, links):
    """The blocks of a section of about `length` bytes."""
    blocks = []
    if name == "cause":
        blocks.append(prose.list("ul", 3 + prose.below(2), links))
    elif name == "fix":
        blocks.append(prose.list("ol", 3 + prose.below(3), links))
    elif name == "example":
        blocks.append(prose.example())
    elif name == "more":
        address = f"https://example.com/{prose.pick(FIELD_NAMES).lower()}"
        blocks.append(("ul", [[("link", address, prose.clause())]]))
    left = length - len(markdown(blocks, str).encode())
    if left > 120:
        blocks.insert(0, prose.paragraph(left // 2, links))
        left = length - len(markdown(blocks, str).encode())
    if left > 60:
        blocks.append(prose.paragraph(left, links))
    return blocks


def _content_address(target):
    return f"{target}.md" if target.isdigit() else target


def spread(count):
    """`count` codes from 100 on, up to 999 if they fit."""
    step = max(1, 900 // count)
    return [str(100 + step * place) for place in range(count)]


class Family:
    """The entries of these codes, whose text comes from the seed and the code alone."""

    def __init__(self, codes, name="codes", seed=7):
        self.name = name
        self.entries = [
            Entry(code, Prose(f"{seed} {code}"), codes[max(0, place - 12):place] + codes[place + 1:place + 13])
            for place, code in enumerate(codes)]

    def write(self, folder):
        """The folder of the family."""
        os.makedirs(folder)
        classes = sorted({class_of(entry.code) for entry in self.entries}, key=lambda name: int(name[1:]))
        write(f"{folder}/family.yml", FAMILY.format(
            name=self.name, classes="".join(map(class_definition, classes)),
            facts="".join(fact.definition() for fact in FACTS),
            sections="".join(section.definition() for section in SECTIONS)))
        for entry in self.entries:
            write(f"{folder}/{entry.code}.md", entry.file())

    def data(self, stylesheet):
        """What the other generators are given."""
        sections = sorted(SECTIONS, key=lambda section: not section.is_choice)
        return {
            "stylesheet": stylesheet,
            "facts": [{"label": fact.label, "many": fact.kind == FIELDS} for fact in COMPARED_FACTS],
            "sections": [{"id": section.name, "heading": section.comparison_heading} for section in sections],
            "entries": [self._entry_data(entry) for entry in self.entries],
            "neighbours": self._neighbours(),
        }

    def _entry_data(self, entry):
        hrefs = {other.code: other.href for other in self.entries}

        def address(target):
            return hrefs.get(target, target)

        return {
            "code": entry.code, "name": entry.name, "href": entry.href,
            "lead": markup_inlines(entry.lead, str), "summary": entry.lead[0][1],
            "facts": [fact.statements(entry.facts.get(fact.name)) for fact in COMPARED_FACTS],
            "text": {name: markdown(blocks, address) for name, blocks in entry.sections.items()},
            "html": {name: markup(blocks, address) for name, blocks in entry.sections.items()},
        }

    def _neighbours(self):
        """For each pair, by `first-vs-second`, the pairs that a reader may have meant, nearest first."""
        links = self._links()
        found = {}
        for place, first in enumerate(self.entries):
            for second in self.entries[place + 1:]:
                codes = (first.code, second.code)
                near = [
                    (-score, "-vs-".join(sorted([code, other], key=int)))
                    for code in codes for other, score in links[code] if other not in codes]
                near.sort(key=lambda item: item[0])
                found["-vs-".join(codes)] = [pair for _, pair in near[:8]]
        return found

    def _links(self):
        """The codes that each code is confused with, in ascending order, and how near they are."""
        links = {entry.code: [] for entry in self.entries}
        for first in self.entries:
            for second in self.entries:
                mentions = [
                    max(40 - 5 * one.related.index(other.code), 10)
                    for one, other in ((first, second), (second, first)) if other.code in one.related]
                if mentions:
                    links[first.code].append((second.code, sum(mentions) + _likeness(first, second)))
        return links


def _likeness(first, second):
    """What two codes have in common, as visavis weighs it."""
    shared = [
        fact.name for fact in COMPARED_FACTS if fact.kind != FIELDS
        and fact.name in first.facts and first.facts[fact.name] == second.facts.get(fact.name)]
    return len(shared) + (8 if "class" in shared else 0)


def write_content(folder, families):
    """Content/ of a site with these families."""
    os.makedirs(folder)
    write(f"{folder}/site.yml", SITE.format(families=", ".join(family.name for family in families)))
    for family in families:
        family.write(f"{folder}/{family.name}")


def write(path, text):
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)


SITE = """title: Mesure
tagline: Des codes inventés
summary: Une famille de codes qui n’existent pas, pour mesurer.
base_url: https://codes.example
editions:
  fr: Français
families: [{families}]
"""

FAMILY = """name: Mesure
title: Codes inventés
summary: Chaque code vient d’une suite de nombres au hasard.
name_language: en
classes:
{classes}facts:
{facts}sections:
{sections}"""
