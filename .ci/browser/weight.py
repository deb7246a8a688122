"""How much a reader has to load, compressed with Brotli as a host does for files that never change; gzip, which
older hosts send, is reported beside it."""
import gzip
import re
from concurrent.futures import ProcessPoolExecutor

import brotli

PAGE = 20_000
PAGE_COMPRESSED = 6_000
VISIT_COMPRESSED = 45_000
# An entry is named after its code, a pair after two.
IS_LIMITED = re.compile(r"-vs-|^\d+-")


def compressed(path):
    return len(brotli.compress(path.read_bytes(), quality=11))


def weight_of(path):
    return path.stat().st_size, compressed(path), len(gzip.compress(path.read_bytes(), 9)), path


def pages(world):
    """Every entry and every pair of the site, each on its own."""
    paths = [path for path in world.sample.site.rglob("*.html") if IS_LIMITED.search(path.name)]
    with ProcessPoolExecutor() as workers:
        weights = list(workers.map(weight_of, sorted(paths), chunksize=256))
    size, dense, gzipped = (max(weight[index] for weight in weights) for index in range(3))
    print(f"      {len(weights)} pages, at most {size} bytes, {dense} with Brotli, {gzipped} with gzip")
    for size, dense, _, path in sorted(weights, key=lambda weight: -weight[1]):
        if size >= PAGE or dense >= PAGE_COMPRESSED:
            yield f"{path.relative_to(world.sample.site)}: {size} bytes, {dense} compressed"


def first_visit(world):
    """All that a browser asks for when it comes for the first time."""
    for path in (world.sample.HOME, world.sample.NOTE):
        world.server.visited.clear()
        with world.reader() as page:
            page.goto(world.address(path), wait_until="networkidle")
        loaded = world.server.visited
        total = sum(compressed(file) for file in loaded)
        print(f"      {path}: {len(loaded)} files, {total} bytes compressed")
        if total >= VISIT_COMPRESSED or len(loaded) < 2:
            yield f"{path} loads {total} bytes: " + ", ".join(file.name for file in loaded)
