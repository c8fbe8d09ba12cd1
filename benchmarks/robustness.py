"""What of a case is lost when the program is killed while it saves, keeps unsaved work, or brings an old file forward.

`python -m benchmarks.robustness [--kills 200] [--json]`: every kill is at a random moment, and afterwards the file
must open with the old case or the new one, whole, and unsaved work that was kept must be found again.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from case.contents import Contents
from case.model import Case
from case.recovery import left_behind
from case.sealing import new_keys, seal
from case.storage import SealedFiles

ROOT = Path(__file__).resolve().parents[1]
OLD = ROOT / "tests" / "files" / "schema-1.sqlite"
STORE = SealedFiles()
WORDS = "a case of some size " * 20_000

SAVING = """
import sys
from pathlib import Path
from case.contents import Contents, LogEntry, next_contents
from case.model import Case
from case.storage import SealedFiles
store, path, words = SealedFiles(), Path(sys.argv[1]), "a case of some size " * 20_000
contents, keys = store.load(path, None)
print("ready", flush=True)
number = 0
while True:
    number += 1
    contents = next_contents(contents, Case(words + str(number)), "2026-01-01T00:00:00Z")
    store.save(path, contents, keys)
"""
KEEPING = """
import sys
from pathlib import Path
from case.contents import Contents
from case.model import Case
from case.recovery import Recovery
recovery, number, words = Recovery(Path(sys.argv[1]).parent / "state"), 0, "a case of some size " * 20_000
while True:
    number += 1
    recovery.keep(Contents(Case(words + str(number))), "2026-01-01T00:00:00Z", None, None)
    if number == 1:
        print("ready", flush=True)
"""
MIGRATING = """
import sys
from pathlib import Path
from case.sealing import new_keys, seal
from case.storage import SealedFiles
store, path, old = SealedFiles(), Path(sys.argv[1]), Path(sys.argv[2]).read_bytes()
keys = new_keys(None)
print("ready", flush=True)
while True:
    contents, keys = store.load(path, None)
    store.save(path, contents, keys)
"""


def kill(code: str, path: Path, wait: float) -> None:
    """Run code on a file and end it by kill -9 some seconds after it has begun."""
    command = [sys.executable, "-c", code, str(path), str(OLD)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stdout.readline() == b"ready\n"
    time.sleep(wait)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    process.stdout.close()


def whole_after_saving(folder: Path, wait: float) -> bool:
    """Tell whether a file that was being saved opens, with one whole case and whole versions."""
    path = folder / "a.kinline"
    if not path.exists():
        STORE.save(path, Contents(Case(WORDS)), new_keys(None))
    kill(SAVING, path, wait)
    contents, _ = STORE.load(path, None)
    cases = [contents.case, *(version.case() for version in contents.versions)]
    return all(case.title.startswith(WORDS) for case in cases)


def whole_after_keeping(folder: Path, wait: float) -> bool:
    """Tell whether unsaved work is offered and opens."""
    kill(KEEPING, folder / "a.kinline", wait)
    found = left_behind(folder / "state")
    whole = len(found) == 1 and found[0].open().contents.case.title.startswith(WORDS)
    for left in found:
        left.drop()
    return whole


def whole_after_migrating(folder: Path, wait: float) -> bool:
    """Tell whether a file of the first schema opens, brought forward or as it was."""
    path = folder / "old.kinline"
    path.write_bytes(seal(OLD.read_bytes(), new_keys(None)))
    kill(MIGRATING, path, wait)
    contents, _ = STORE.load(path, None)
    return (len(contents.case.people), len(contents.case.events)) == (4, 2)


def measure(kills: int, seed: int = 1) -> dict[str, dict[str, int]]:
    """Return how many kills there were of each kind, and how many cases were lost by them."""
    chance = random.Random(seed)
    kinds = {"saving": whole_after_saving, "keeping": whole_after_keeping, "migrating": whole_after_migrating}
    found = {name: {"kills": 0, "lost": 0} for name in kinds}
    with tempfile.TemporaryDirectory() as folder:
        for number in range(kills):
            name = list(kinds)[number % len(kinds)]
            found[name]["kills"] += 1
            found[name]["lost"] += not kinds[name](Path(folder), chance.uniform(0.0, 0.12))
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--json", action="store_true")
    wanted = parser.parse_args()
    found = measure(wanted.kills)
    if wanted.json:
        figures = [
            {
                "what": f"cases lost by {counts['kills']} kills while {name}",
                "value": counts["lost"],
                "unit": "cases",
                "goal": 0,
                "holds": not counts["lost"],
            }
            for name, counts in found.items()
        ]
        print(json.dumps(figures, indent=2))
    else:
        for name, counts in found.items():
            print(f"{name}: {counts['kills']} kills, {counts['lost']} lost")
    return int(any(counts["lost"] for counts in found.values()))


if __name__ == "__main__":
    raise SystemExit(main())
