"""The bounds of goals.txt, held against the rows.

A line is `ROW: WHAT BOUND`, where ROW is situation/volume/n and WHAT what the row has. Ratios have no unit; `ms` and
`MB` are medians of ours; `µs against ROW` is the time a file over that of another row.
"""
import re

from situations import FIRST, FLOOR, HUGO, JINJA, OURS, STAT

LINE = re.compile(r"(?P<row>[^:]+): (?P<what>.+) (?P<sign>[<>]=) (?P<bound>[\d.]+)")
RATIOS = {
    "÷ floor": (OURS, FLOOR), "÷ stat": (OURS, STAT), "÷ first build": (OURS, FIRST),
    "Hugo ÷": (HUGO, OURS), "Jinja2 ÷": (JINJA, OURS),
}


def value(row, what, rows):
    """What a row has, or nothing when it was not measured."""
    if what in RATIOS:
        return row.ratio(*RATIOS[what])
    if what == "ms":
        return row.median(OURS) * 1000
    if what == "MB":
        return row.median(OURS, "peak")
    other = rows.get(what.removeprefix("µs against "))
    return row.page_time() / other.page_time() if other else None


def held(path, rows, slack):
    """Prints a line a goal that was measured; whether each of them is held."""
    by_key = {row.key: row for row in rows}
    missed = 0
    with open(path, encoding="utf-8") as file:
        lines = [line.strip() for line in file if line.strip() and not line.startswith("#")]
    for line in lines:
        goal = LINE.fullmatch(line)
        if goal is None:
            raise SystemExit(f"{path}: “{line}” is no goal")
        row = by_key.get(goal["row"])
        found = value(row, goal["what"], by_key) if row else None
        if found is None:
            continue
        bound = float(goal["bound"])
        is_held = found <= bound * (1 + slack) if goal["sign"] == "<=" else found >= bound * (1 - slack)
        missed += not is_held
        print(f"{'held  ' if is_held else 'MISSED'} {line}: {found:.3g}")
    return missed == 0
