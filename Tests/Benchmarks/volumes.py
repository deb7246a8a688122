"""Where samples are written: on memory, on a fresh ext4 for each, or on a disk.

Right after a large tree is deleted from an ext4, creating files there takes up to thirty times as long: so nothing
is deleted from one between two samples.
"""
import contextlib
import itertools
import os
import shutil
import subprocess


class Memory:
    """Memory-backed files: samples are deleted, outside of what is timed."""

    name = "memory"
    copies = 2  # of a site, at the same time: what was prepared, and the sample

    def __init__(self, scratch):
        self.scratch = scratch
        self.description = file_system(scratch)

    @contextlib.contextmanager
    def sample(self, size):
        """A folder for one sample of about `size` bytes."""
        folder = f"{self.scratch}/sample"
        os.makedirs(folder)
        try:
            yield folder
        finally:
            shutil.rmtree(folder)


class FreshExt4:
    """An ext4 made anew for each sample, in a file on memory."""

    name = "ext4"
    description = "a fresh ext4 for each sample, in a file on memory"
    copies = 3  # the image is one, and the pages that the kernel keeps of its files another

    def __init__(self, scratch):
        self.scratch = scratch

    @staticmethod
    def is_possible():
        return os.geteuid() == 0 and os.path.exists("/dev/loop-control") and shutil.which("mkfs.ext4") is not None

    @contextlib.contextmanager
    def sample(self, size):
        image, folder = f"{self.scratch}/image", f"{self.scratch}/mounted"
        os.makedirs(folder, exist_ok=True)
        with open(image, "wb") as file:
            file.truncate(max(256 << 20, 2 * size))
        subprocess.run(
            ["mkfs.ext4", "-q", "-F", "-E", "lazy_itable_init=0,lazy_journal_init=0", image], check=True)
        subprocess.run(["mount", "-o", "loop", image, folder], check=True)
        try:
            yield folder
        finally:
            subprocess.run(["umount", folder], check=True)
            os.remove(image)


class Disk:
    """A disk: each sample in a folder never used before; everything is deleted at the end."""

    name = "disk"
    copies = 1

    def __init__(self, folder):
        self.folder = f"{os.path.abspath(folder)}/visavis-benchmark-{os.getpid()}"
        self.numbers = itertools.count()
        os.makedirs(self.folder)
        self.description = file_system(self.folder)

    @contextlib.contextmanager
    def sample(self, size):
        folder = f"{self.folder}/{next(self.numbers)}"
        os.makedirs(folder)
        yield folder

    def close(self):
        shutil.rmtree(self.folder)


def file_system(folder):
    """The type of the file system that a folder is on: of several mounted on one place, the last."""
    found = subprocess.run(
        ["findmnt", "-n", "-o", "FSTYPE", "-T", folder], check=True, capture_output=True, text=True)
    return found.stdout.split()[-1]


def settle(folder):
    """Waits until the disk has what was written: the next sample must not pay for this one."""
    subprocess.run(["sync", "-f", folder], check=True)


def available_memory():
    with open("/proc/meminfo", encoding="ascii") as file:
        return next(int(line.split()[1]) << 10 for line in file if line.startswith("MemAvailable"))
