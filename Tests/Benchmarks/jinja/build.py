"""The pages of all pairs with Jinja2, by as many processes as are asked for.

usage: build.py DATA.json OUTPUT JOBS

Jinja2 is given the sections as HTML: it renders no Markdown.
"""
import json
import os
import sys

import jinja2
from markupsafe import Markup


def differences(facts, a, b):
    """What is true of one code and not of the other."""
    for fact, left, right in zip(facts, a["facts"], b["facts"]):
        others = {statement["about"]: statement for statement in right}
        for statement in left:
            other = others.pop(statement["about"], None)
            if other is None or other["is"] != statement["is"]:
                yield difference(fact, statement, other, a["code"], b["code"])
        for statement in others.values():
            yield difference(fact, statement, None, b["code"], a["code"])


def difference(fact, statement, other, subject, object_):
    return {
        "label": fact["label"], "subject": subject, "phrase": statement["phrase"], "contrast": other is not None,
        "other": object_, "other_phrase": other and other["phrase"],
    }


def agreements(facts, a, b):
    for fact, left, right in zip(facts, a["facts"], b["facts"]):
        if not fact["many"] and left and right and left[0]["is"] == right[0]["is"]:
            yield {"label": fact["label"], "value": left[0]["label"]}


def build(data, template, output, worker, jobs):
    """Writes the rows of the pairs that fall to one worker."""
    entries, neighbours = data["entries"], data["neighbours"]
    folder = os.open(f"{output}/codes", os.O_RDONLY)
    for index in range(worker, len(entries), jobs):
        a = entries[index]
        for b in entries[index + 1:]:
            name = f"{a['code']}-vs-{b['code']}"
            page = template.render(
                a=a, b=b, stylesheet=data["stylesheet"], sections=data["sections"], neighbours=neighbours[name],
                differences=list(differences(data["facts"], a, b)), agreements=list(agreements(data["facts"], a, b)))
            file = os.open(f"{name}.html", os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644, dir_fd=folder)
            os.write(file, page.encode())
            os.close(file)


def main(path, output, jobs):
    with open(path, encoding="utf-8") as file:
        data = json.load(file)
    for entry in data["entries"]:
        entry["html"] = {name: Markup(text) for name, text in entry["html"].items()}
        entry["lead"] = Markup(entry["lead"])
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(os.path.dirname(os.path.abspath(__file__))), autoescape=True,
        trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True, auto_reload=False)
    template = environment.get_template("comparison.html")
    os.makedirs(f"{output}/codes", exist_ok=True)
    workers = []
    for worker in range(1, jobs):
        process = os.fork()
        if process == 0:
            build(data, template, output, worker, jobs)
            os._exit(0)
        workers.append(process)
    build(data, template, output, 0, jobs)
    sys.exit(any([os.waitpid(process, 0)[1] for process in workers]))


main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
