#!/usr/bin/env python3
"""Plants faults into clean code and counts how many the reviewer finds.

    scripts/seed-faults.py [--binary cognicode] [--places 3] [--only LANGUAGE] REPOSITORY...

scripts/seeds/<language>.yaml lists the faults: the rule that has to find it, a regular expression for the place and
what replaces it. For every fault places are taken in different files of the repositories, by a fixed random order; the
clean file is committed, then the file with the fault, and the second commit is reviewed. Found means: a finding of that
rule, shown, on a changed line (or, for rules with `anywhere: true`, in the file). A finding of the rule on the clean file
at those lines counts as flagged. Exit status 1 when less than 90 % are found or any clean file is flagged.
"""

from __future__ import annotations

import argparse
import collections
import difflib
import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile

import yaml

EXTENSIONS = {
    "bash": [".sh"], "c": [".c", ".h"], "cpp": [".cc", ".cpp", ".hpp"], "csharp": [".cs"], "go": [".go"],
    "java": [".java"], "javascript": [".js", ".mjs"], "kotlin": [".kt"], "php": [".php"], "python": [".py"],
    "ruby": [".rb"], "rust": [".rs"], "scala": [".scala"], "swift": [".swift"], "typescript": [".ts"],
}
SKIPPED = re.compile(
    r"(^|/)(\.git|node_modules|vendor|third_party|tests?|spec|specs|examples?|docs?|testdata|fixtures)/")
TEST_FILE = re.compile(r"(_test\.|\.test\.|\.spec\.|(^|/)test_|Tests?\.\w+$|_spec\.)")
LONGEST = 200_000


def sources(repositories: list[str], language: str) -> list[pathlib.Path]:
    files = []
    for repository in repositories:
        for folder, _, names in os.walk(repository):
            for name in names:
                path = os.path.join(folder, name)
                inner = os.path.relpath(path, repository)
                if os.path.splitext(name)[1] not in EXTENSIONS[language]:
                    continue
                if SKIPPED.search("/" + inner) or TEST_FILE.search(inner) or os.path.islink(path):
                    continue
                if os.path.getsize(path) < LONGEST:
                    files.append(pathlib.Path(path))
    return sorted(files)


def plant(seed: dict, text: str, chance: random.Random) -> str | None:
    """The text with the fault at one of the places, or None when there is none."""
    places = list(re.finditer(seed["find"], text, re.MULTILINE))
    if not places:
        return None
    place = chance.choice(places)
    return text[:place.start()] + place.expand(seed["replace"]) + text[place.end():]


def changed_lines(old: str, new: str) -> set[int]:
    matcher = difflib.SequenceMatcher(None, old.splitlines(), new.splitlines(), autojunk=False)
    lines: set[int] = set()
    for kind, _, _, start, end in matcher.get_opcodes():
        if kind != "equal":
            lines.update(range(start + 1, max(end, start + 1) + 1))
    return lines


class Trial:
    """One fault at one place."""

    def __init__(self, seed: dict, number: int, source: pathlib.Path, clean: str, faulty: str) -> None:
        self.seed, self.source, self.clean, self.faulty = seed, source, clean, faulty
        # A folder of its own: the name of the file may matter to a rule, and files must not meet.
        self.path = f"s{number}/{source.name}"
        self.lines = changed_lines(clean, faulty)

    def hits(self, findings: list[dict]) -> bool:
        mine = [finding for finding in findings if finding["path"] == self.path and self.matches(finding["rule"])]
        if self.seed.get("anywhere"):
            return bool(mine)
        return any(not self.lines.isdisjoint(range(f["line"], f["endLine"] + 1)) for f in mine)

    def matches(self, rule: str) -> bool:
        return rule in [self.seed["rule"], *self.seed.get("or", [])]


def trials(language: str, seeds: list[dict], options: argparse.Namespace) -> list[Trial]:
    files = sources(options.repositories, language)
    chance = random.Random(options.seed)
    made: list[Trial] = []
    for seed in seeds:
        order = files[:]
        chance.shuffle(order)
        count = 0
        for path in order:
            if count == options.places:
                break
            try:
                clean = path.read_text(encoding="utf-8")
            except UnicodeDecodeError:
                continue
            faulty = plant(seed, clean, chance)
            if faulty is None or faulty == clean:
                continue
            made.append(Trial(seed, len(made), path, clean, faulty))
            count += 1
        if count == 0:
            print(f"    no place for {seed['rule']}: {seed['find']}")
    return made


def review(binary: str, folder: str, *what: str) -> list[dict]:
    command = [binary, "review", *what, "--format", "json", "--no-cache"]
    result = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    if not result.stdout:
        sys.exit(f"seed-faults.py: exit {result.returncode}: {result.stderr.strip()[:500]}")
    return json.loads(result.stdout)["findings"]


def commit(folder: str, made: list[Trial], faulty: bool) -> None:
    for trial in made:
        target = pathlib.Path(folder, trial.path)
        target.parent.mkdir(exist_ok=True)
        target.write_text(trial.faulty if faulty else trial.clean, encoding="utf-8")
    settings = ["-c", "user.name=seed", "-c", "user.email=seed@example.org", "-c", "core.hooksPath=/dev/null"]
    subprocess.run(["git", "add", "-A"], cwd=folder, check=True)
    subprocess.run(["git", *settings, "commit", "-qm", "faulty" if faulty else "clean"], cwd=folder, check=True)


def measure(language: str, options: argparse.Namespace) -> tuple[int, int, int]:
    seeds = yaml.safe_load((options.seeds / f"{language}.yaml").read_text())
    made = trials(language, seeds, options)
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["git", "init", "-q"], cwd=folder, check=True)
        commit(folder, made, faulty=False)
        before = review(options.binary, folder, "--all")
        commit(folder, made, faulty=True)
        after = review(options.binary, folder, "HEAD~1..")
    missed: collections.Counter[str] = collections.Counter()
    for trial in made:
        if not trial.hits(after):
            missed[trial.seed["rule"]] += 1
            print(f"    missed {trial.seed['rule']} in {trial.source} lines {sorted(trial.lines)[:4]}")
    flagged = [trial for trial in made if trial.hits(before)]
    for trial in flagged:
        print(f"    clean, but flagged: {trial.seed['rule']} in {trial.source} lines {sorted(trial.lines)[:4]}")
    found = len(made) - sum(missed.values())
    families = len({seed.get("family", seed["rule"]) for seed in seeds})
    share = 100 * found / max(1, len(made))
    print(f"{language}: {found} of {len(made)} found ({share:.1f} %), {len(seeds)} kinds of fault in "
          f"{families} families, {len(flagged)} clean places flagged", flush=True)
    return len(made), found, len(flagged)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("repositories", nargs="+", metavar="REPOSITORY")
    parser.add_argument("--binary", default="cognicode", help="the program to run (default: cognicode)")
    parser.add_argument("--places", type=int, default=3, help="places for each fault (default: 3)")
    parser.add_argument("--only", metavar="LANGUAGE", action="append", help="only this language; repeatable")
    parser.add_argument("--seed", type=int, default=1, help="of the random choice of places (default: 1)")
    parser.add_argument("--seeds", type=pathlib.Path, default=pathlib.Path(__file__).parent / "seeds")
    options = parser.parse_args()
    binary = shutil.which(options.binary) or sys.exit(f"seed-faults.py: there is no program {options.binary}")
    options.binary = os.path.abspath(binary)
    languages = options.only or sorted(path.stem for path in options.seeds.glob("*.yaml"))
    made, found, flagged = (sum(column) for column in zip(*[measure(language, options) for language in languages]))
    print(f"all: {found} of {made} found ({100 * found / max(1, made):.1f} %), {flagged} clean places flagged")
    sys.exit(1 if found < 0.9 * made or flagged else 0)


if __name__ == "__main__":
    main()
