"""The files of a built site: as a list that floor.c maps, and compared with another tree."""
import os
import struct


def files(root):
    """Folders, parents first, and files as (folder, size, name), without what visavis keeps for itself."""
    folders, found = [], []
    for folder, inner, names in os.walk(root):
        inner[:] = sorted(name for name in inner if name != ".visavis")
        for name in sorted(names):
            found.append((len(folders), os.stat(f"{folder}/{name}").st_size, name))
        folders.append(os.path.relpath(folder, root) if folder != root else "")
    return folders, found


def write_list(root, path):
    """Writes the list of `root` for floor.c: counts, offsets, records, then the names, each with a zero at its end.

    Returns how many files there are, and the bytes that they take, with what a file system keeps beside them.
    """
    folders, found = files(root)
    names, records = bytearray(), bytearray()

    def offset(name):
        names.extend(name.encode() + b"\0")
        return len(names) - len(name.encode()) - 1

    folder_offsets = [offset(folder) for folder in folders]
    for folder, size, name in found:
        records += struct.pack("III", folder, size, offset(name))
    header = struct.pack("III", len(folders), len(found), max(size for _, size, _ in found))
    with open(path, "wb") as file:
        file.write(header + struct.pack(f"{len(folders)}I", *folder_offsets) + records + names)
    return len(found), sum(size + 4096 for _, size, _ in found)


def identical_pairs(ours, others):
    """How many pages of pairs two folders have in common, byte for byte, and how many there are."""
    pages = [name for name in os.listdir(ours) if "-vs-" in name]
    same = sum(_read(f"{ours}/{name}") == _read(f"{others}/{name}") for name in pages)
    return same, len(pages)


def _read(path):
    try:
        with open(path, "rb") as file:
            return file.read()
    except FileNotFoundError:
        return None
