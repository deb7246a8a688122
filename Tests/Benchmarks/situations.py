"""What is measured. Each situation makes a row: rounds in which everybody does the same, one after another."""
import contextlib

from samples import Row, Sample
from volumes import settle

OURS, FLOOR, STAT, STAT_ONE, FIRST, HUGO, JINJA, COPY = (
    "ours", "floor", "stat", "stat, one thread", "first build", "Hugo", "Jinja2", "cp -r")


class Bench:
    """Runs commands, and knows how often."""

    def __init__(self, tools, scratch, rounds, peer_rounds):
        self.tools, self.scratch, self.rounds, self.peer_rounds = tools, scratch, rounds, peer_rounds

    def sample(self, command):
        return Sample.of(self.tools.measure, command, self.scratch)

    def has_peers(self, number, site):
        """Whether the others take part in this round."""
        return site.has_peers and number < self.peer_rounds


def full(bench, volume, site, name="full"):
    """A build into a folder that is not there yet."""
    row = Row(name, volume.name, site.label, site.file_count)
    for number in range(bench.rounds):
        commands = {OURS: site.ours, FLOOR: site.writing, COPY: site.copying}
        if bench.has_peers(number, site):
            commands |= {HUGO: site.hugo, JINJA: site.jinja}
        samples = {}
        for who, command in commands.items():
            with volume.sample(site.size) as folder:
                samples[who] = bench.sample(command(f"{folder}/site"))
        row.rounds.append(samples)
    return [row]


def full_with_shipped_templates(bench, volume, site):
    return full(bench, volume, site, "full, shipped templates")


def unchanged(bench, volume, site, peer=None):
    """A build where nothing has changed. `peer` is a site that Hugo builds, when `site` is none for it."""
    row = Row("unchanged", volume.name, site.label, site.file_count)
    peer = peer or site
    with _old_sites(bench, volume, site, peer) as (output, peer_output):
        for number in range(bench.rounds):
            samples = {
                OURS: bench.sample(site.ours(output)),
                STAT: bench.sample(site.stat(output, bench.tools.jobs)),
                STAT_ONE: bench.sample(site.stat(output, 1)),
            }
            if bench.has_peers(number, peer):
                samples[HUGO] = bench.sample(peer.hugo(peer_output))
            row.rounds.append(samples)
    return [row]


def edited(bench, volume, site):
    """One entry says a sentence more, then one less, and so on; and the very first edit of a new site."""
    first = Row("first edit", volume.name, site.label, site.file_count)
    steady = Row("edit", volume.name, site.label, site.file_count)
    entry = site.family.entries[len(site.family.entries) // 2]
    path = f"{site.content}/{site.family.name}/{entry.code}.md"
    texts = [entry.file(), entry.file(added="Une phrase de plus.")]
    for _ in range(bench.rounds):
        with volume.sample(2 * site.size) as folder:
            bench.sample(site.ours(f"{folder}/site"))
            settle(folder)
            _replace(path, texts[1])
            first.rounds.append({OURS: bench.sample(site.ours(f"{folder}/site"))})
            _replace(path, texts[0])
    with _old_sites(bench, volume, site, site) as (output, peer_output):
        for number in range(-3, bench.rounds):  # Three edits first, until all is in place.
            _replace(path, texts[number % 2])
            samples = {OURS: bench.sample(site.ours(output))}
            if number >= 0 and bench.has_peers(number, site):
                samples[HUGO] = bench.sample(site.hugo(peer_output))
            if number >= 0:
                steady.rounds.append(samples)
            settle(output)
    _replace(path, texts[0])
    return [first, steady]


def rebuilt(bench, volume, site):
    """Every page has changed: the first time after the first build, and the second, when all is in place."""
    second = Row("everything, first time", volume.name, site.label, site.file_count)
    third = Row("everything", volume.name, site.label, site.file_count)
    layout = f"{site.templates}/layouts/page.html"
    with open(layout, encoding="utf-8") as file:
        text = file.read()
    for _ in range(bench.rounds):
        with volume.sample(3 * site.size) as folder:
            samples = []
            for change in ("", " ", ""):
                _replace(layout, text.replace("</footer>", f"</footer>{change}"))
                samples.append(bench.sample(site.ours(f"{folder}/site")))
                settle(folder)
        with volume.sample(site.size) as folder:
            floor = bench.sample(site.writing(f"{folder}/site"))
        second.rounds.append({OURS: samples[1], FIRST: samples[0], FLOOR: floor})
        third.rounds.append({OURS: samples[2], FIRST: samples[0], FLOOR: floor})
    _replace(layout, text)
    return [second, third]


def start(bench):
    """The program says its version."""
    row = Row("--version", "", "", 0)
    for _ in range(5 * bench.rounds):
        samples = {OURS: bench.sample([bench.tools.visavis, "--version"])}
        if bench.tools.has_peers:
            samples[HUGO] = bench.sample([bench.tools.hugo, "version"])
        row.rounds.append(samples)
    return [row]


def _replace(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


@contextlib.contextmanager
def _old_sites(bench, volume, site, peer):
    """A site that visavis has built twice, and one that Hugo has built; none of these runs is a sample."""
    with volume.sample(2 * site.size + 2 * peer.size) as folder:
        bench.sample(site.ours(f"{folder}/site"))
        bench.sample(site.ours(f"{folder}/site"))
        if peer.has_peers:
            bench.sample(peer.hugo(f"{folder}/hugo"))
        settle(folder)
        yield f"{folder}/site", f"{folder}/hugo"
