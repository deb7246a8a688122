"""The rows as two tables of Markdown: ours with its ratios, then everybody's times."""
from situations import COPY, FIRST, FLOOR, HUGO, JINJA, OURS, STAT, STAT_ONE


def number(value, digits=3):
    """A number with as many digits as say something: 0.0445, 12.3, 1,372."""
    if value is None:
        return ""
    if value >= 100:
        return f"{value:,.0f}"
    text = f"{value:.{digits}g}"
    return text if "e" not in text else f"{value:.5f}"


def ratios(rows):
    head = [
        "situation", "on", "n", "files", "s", "µs a file", "CPU s", "peak MB", "÷ floor", "÷ stat", "÷ first build",
        "Hugo ÷", "Jinja2 ÷", "cp -r ÷"]
    return _table(head, [
        [row.situation, row.volume, str(row.count), f"{row.pages:,}" if row.pages else ""]
        + [number(value) for value in (
            row.median(OURS), row.page_time() if row.pages else None, row.median(OURS, "processor"),
            row.median(OURS, "peak"), row.ratio(OURS, FLOOR), row.ratio(OURS, STAT), row.ratio(OURS, FIRST),
            row.ratio(HUGO, OURS), row.ratio(JINJA, OURS), row.ratio(COPY, OURS))]
        for row in rows])


def times(rows):
    head = ["situation", "on", "n", "who", "s", "µs a file", "CPU s", "peak MB", "rounds"]
    return _table(head, [
        [row.situation, row.volume, str(row.count), who]
        + [number(value) for value in (
            row.median(who), row.page_time(who) if row.pages else None, row.median(who, "processor"),
            row.median(who, "peak"))]
        + [str(sum(who in samples for samples in row.rounds))]
        for row in rows for who in (FLOOR, STAT, STAT_ONE, FIRST, OURS, COPY, JINJA, HUGO) if who in row.who()])


def _table(head, rows):
    used = [column for column in range(len(head)) if any(row[column] for row in rows)]
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(line[column] for column in used) + " |" for line in lines)
