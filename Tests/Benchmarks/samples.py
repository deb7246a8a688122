"""Samples, and the rows that are made of them: medians, and medians of ratios round by round."""
import dataclasses
import statistics
import subprocess


@dataclasses.dataclass
class Sample:
    """One run of a command."""

    wall: float
    processor: float
    peak: float  # megabytes

    @classmethod
    def of(cls, measure, command, scratch):
        """Runs `command`, which must succeed; its output is kept out of the way."""
        result = f"{scratch}/measured"
        run = subprocess.run([measure, result, *command], capture_output=True, text=True)
        with open(result, encoding="ascii") as file:
            wall, processor, peak, status = file.read().split()
        if run.returncode != 0 or status != "0":
            raise SystemExit(f"{' '.join(command)} ended with {status}:\n{run.stdout}{run.stderr}")
        return cls(float(wall), float(processor), int(peak) * 1024 / 1e6)


class Row:
    """A situation: rounds of samples, each a dictionary from who ran to the sample."""

    def __init__(self, situation, volume, count, pages):
        self.situation, self.volume, self.count, self.pages = situation, volume, count, pages
        self.rounds = []

    @property
    def key(self):
        return "/".join(filter(None, (self.situation, self.volume, self.count)))

    def who(self):
        return list(dict.fromkeys(name for samples in self.rounds for name in samples))

    def median(self, name, field="wall"):
        values = [getattr(samples[name], field) for samples in self.rounds if name in samples]
        return statistics.median(values) if values else None

    def ratio(self, name, other):
        """How many times as long as `other` did `name` take, round by round."""
        values = [
            samples[name].wall / samples[other].wall
            for samples in self.rounds if name in samples and other in samples]
        return statistics.median(values) if values else None

    def page_time(self, name="ours"):
        """Microseconds a page."""
        return self.median(name) / self.pages * 1e6 if name in self.who() else None
