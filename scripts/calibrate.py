#!/usr/bin/env python3
"""Replays the last commits of repositories and says how loud the reviewer is and what it stops.

    scripts/calibrate.py [-n 200] [--binary cognicode] REPOSITORY...

Every commit that is no merge is reviewed by itself, as the pre-commit hook would have reviewed it. Printed for each
repository: findings of warning or above per 1,000 added lines of code (no blank lines, no comments), the share of
commits that the gate would have stopped, the rules behind both, and every stopped commit with its reasons, to be examined by a
person. That is how a rule earns its severity: what a maintainer would wave away is mended, made milder or cut.
What follows `--` goes to the reviewer: `-- --config my-rules`.
"""

from __future__ import annotations

import argparse
import collections
import concurrent.futures
import json
import os
import shutil
import subprocess
import sys


def git(repository: str, *arguments: str) -> str:
    command = ["git", "-C", repository, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True, errors="replace").stdout


def review(binary: str, repository: str, commit: str, extra: list[str]) -> dict:
    command = [binary, "review", commit, "--format", "json", "--no-cache", *extra]
    result = subprocess.run(command, capture_output=True, text=True, cwd=repository)
    try:
        return json.loads(result.stdout)
    except json.JSONDecodeError:
        sys.exit(f"calibrate.py: {repository} {commit}: exit {result.returncode}: {result.stderr.strip()[:500]}")


def place(finding: dict) -> str:
    return f"{finding['path']}:{finding['line']} {finding['rule']} ({finding['severity']}, {finding['confidence']:.2f})"


def calibrate(repository: str, options: argparse.Namespace, extra: list[str]) -> tuple[int, int, int, int]:
    selection = ["log", "--no-merges", f"-{options.commits}", "--format=%H", options.until]
    commits = git(repository, *selection).split()
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        reviews = list(pool.map(lambda commit: review(options.binary, repository, commit, extra), commits))
    lines = sum(report["scoreBreakdown"]["codeLines"] for report in reviews)
    rules: collections.Counter[str] = collections.Counter()
    stopped, incomplete = [], []
    loud = 0
    for commit, report in zip(commits, reviews):
        for finding in report["findings"]:
            rules[f"{finding['rule']} {finding['severity']}"] += 1
            loud += finding["severity"] != "info"
        if report["verdict"] == "block":
            stopped.append((commit, report))
        if report["verdict"] == "incomplete":
            incomplete.append((commit, report))

    name = os.path.basename(os.path.abspath(repository))
    print(f"{name}: {len(commits)} commits, {lines} added lines of code: {loud} findings of warning or above "
          f"({1000 * loud / max(1, lines):.2f} per 1,000), {sum(rules.values()) - loud} hints; "
          f"{len(stopped)} stopped ({100 * len(stopped) / max(1, len(commits)):.1f} %), {len(incomplete)} incomplete")
    for rule, count in rules.most_common(options.rules):
        print(f"    {count:4} {rule}")
    for commit, report in stopped:
        print(f"    stopped {commit[:12]} at score {report['score']:.0f}")
        for finding in report["findings"][:5]:
            print(f"        {place(finding)}: {finding['message'][:110]}")
    for commit, report in incomplete:
        print(f"    incomplete {commit[:12]}: {report['notReviewed'][:2]}")
    if options.verbose:
        for commit, report in zip(commits, reviews):
            for finding in report["findings"]:
                print(f"    {commit[:12]} {place(finding)}: {finding['message'][:110]}")
    return len(commits), lines, loud, len(stopped)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("repositories", nargs="+", metavar="REPOSITORY")
    parser.add_argument("-n", "--commits", type=int, default=200, help="how many of the last commits (default: 200)")
    parser.add_argument("--until", default="HEAD", help="the newest commit (default: HEAD)")
    parser.add_argument("--binary", default="cognicode", help="the program to run (default: cognicode)")
    parser.add_argument("--rules", type=int, default=10, help="how many rules to name (default: 10)")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="commits at once (default: all processors)")
    parser.add_argument("-v", "--verbose", action="store_true", help="print every finding")
    separator = sys.argv.index("--") if "--" in sys.argv else len(sys.argv)
    own, extra = sys.argv[1:separator], sys.argv[separator + 1:]
    options = parser.parse_args(own)
    options.binary = shutil.which(options.binary) or sys.exit(f"calibrate.py: there is no program {options.binary}")
    options.binary = os.path.abspath(options.binary)
    totals = [calibrate(repository, options, extra) for repository in options.repositories]
    commits, lines, loud, stopped = (sum(column) for column in zip(*totals))
    print(f"all: {commits} commits, {1000 * loud / max(1, lines):.2f} findings per 1,000 added lines, "
          f"{100 * stopped / max(1, commits):.2f} % stopped")


if __name__ == "__main__":
    main()
