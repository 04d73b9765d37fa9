#!/usr/bin/env python3
"""Scores security tools on a public suite whose files say what is a flaw and what is a harmless twin.

    security-suites.py codeql SUITE TOOL=REPORT.json ...   CodeQL's tests (JavaScript, Go): comments mark the lines
    security-suites.py php    SUITE TOOL=REPORT.json ...   PHP vulnerability suite: folders `safe` and `unsafe`

A report is the JSON of `cognicode review --all --format json`, `semgrep scan --json`, `njsscan --json` or
`gosec -fmt json` over the folder SUITE. Per CWE it prints the true-positive rate, the false-positive rate and their
difference, then the means over the CWEs. A finding counts where its CWE is of the same family as the place's folder
(`CWE-079`, `CWE_79`); with `--any` every finding that names a CWE counts.
"""
import json
import os
import re
import sys
from collections import defaultdict

# CWEs that tools use for one another.
FAMILIES = [set(family.split()) for family in [
    "20 625 777 185 186 1286", "20 116 79 80 838 184 185", "22 23 24 35 36 73 99 98 538 610 706", "77 78 88 184 214",
    "79 80 81 83 87 116 1004", "89 564 943", "90", "91 611 643 776 827", "94 95 96 97 79 1336 470 98 829 915",
    "117 93 113", "134", "190 681 197", "200 201 209 497 538 548 552 219", "295 297 599",
    "310 326 327 328 916 759 760 780 1204 329", "312 313 532 359 256 200 311 522", "330 338 331", "346 942 345 601",
    "352", "400 770 730 1333 185 834 409", "502", "601", "611 776 827", "614 1004 1275 311", "640 20 345", "643 91",
    "730 400 1333 185 625", "754 94 470 749 704", "798 259 321 522 547", "807 290 302", "843 704 20",
    "915 1321 471 250 400", "916 327 328 759", "918 441", "322 295 347"]]
BAD = re.compile(r"(?://|/\*|#|<!--)\s*(?:NOT OK|BAD\b|\$\s*(?:Alert|has\w+Flow))")
GOOD = re.compile(r"(?://|/\*|#|<!--)\s*(?:OK\b|GOOD\b)")
SOURCES = (".js", ".jsx", ".ts", ".tsx", ".mjs", ".go", ".php")


def number(text):
    match = re.search(r"CWE[-_ ]?0*(\d+)", str(text))
    return match and match.group(1)


def places_of_codeql(root):
    """Yields (CWE, path, line, is a flaw). A comment on a line of its own speaks of the next line of code."""
    for path, lines in sources(root):
        pending = None
        for line, text in enumerate(lines, 1):
            code = re.sub(r"//.*|/\*.*", "", text).strip().strip("{}")
            verdict = True if BAD.search(text) else False if GOOD.search(text) else None
            if code and verdict is None:
                verdict, pending = pending, None
            elif code:
                pending = None
            elif text.strip():
                pending = verdict if verdict is not None else pending
            else:
                pending = None
            if code and verdict is not None:
                yield number(path), path, line, verdict


def places_of_php(root):
    for path, _ in sources(root):
        if "/safe/" in path or "/unsafe/" in path:
            yield number(path), path, None, "/unsafe/" in path


def sources(root):
    for folder, folders, files in os.walk(root):
        folders[:] = sorted(name for name in folders if name not in (".git", "node_modules"))
        for name in sorted(files):
            if name.endswith(SOURCES):
                full = os.path.join(folder, name)
                with open(full, encoding="utf-8", errors="replace") as file:
                    yield os.path.relpath(full, root), file.read().split("\n")


def within(path, root):
    """The path below the suite's folder, however the tool was started."""
    return path if os.path.exists(os.path.join(root, path)) else os.path.relpath(path, root)


def findings(report, root):
    """Yields (path, first line, last line, CWEs) of a report in any of the formats."""
    with open(report, encoding="utf-8") as file:
        data = json.load(file)
    if "findings" in data:
        for item in data["findings"]:
            yield item["path"], item["line"], item["endLine"], [item.get("cwe")]
    elif "results" in data:
        for item in data["results"]:
            cwe = item["extra"]["metadata"].get("cwe", [])
            cwe = cwe if isinstance(cwe, list) else [cwe]
            yield within(item["path"], root), item["start"]["line"], item["end"]["line"], cwe
    elif "Issues" in data:
        for item in data["Issues"]:
            first, _, last = item["line"].partition("-")
            yield within(item["file"], root), int(first), int(last or first), ["CWE-" + item["cwe"]["id"]]
    else:
        for rule in list(data.get("nodejs", {}).values()) + list(data.get("templates", {}).values()):
            for item in rule.get("files", []):
                first, last = item["match_lines"]
                yield within(item["file_path"], root), first, last, [rule["metadata"]["cwe"]]


def related(folder_cwe, cwes, any_cwe):
    numbers = {number(cwe) for cwe in cwes if number(cwe)}
    if any_cwe:
        return bool(numbers)
    return folder_cwe in numbers or any(folder_cwe in family and numbers & family for family in FAMILIES)


def main():
    arguments = [argument for argument in sys.argv[1:] if argument != "--any"]
    if len(arguments) < 3 or arguments[0] not in ("codeql", "php"):
        sys.exit(__doc__)
    kind, root, reports = arguments[0], arguments[1], [argument.partition("=") for argument in arguments[2:]]
    places = list(places_of_codeql(root) if kind == "codeql" else places_of_php(root))
    cwes = sorted({place[0] for place in places if place[0]}, key=int)
    print(f"{'CWE':>6} {'bad':>5} {'good':>5}  " + "  ".join(f"{name:^20}" for name, _, _ in reports))
    print(" " * 20 + "  ".join(f"{'TPR':>6} {'FPR':>6} {'diff':>6}" for _ in reports))
    rows = defaultdict(list)
    totals = {}
    for name, _, report in reports:
        found = defaultdict(list)
        for path, first, last, own in findings(report, root):
            found[os.path.normpath(path)].append((first, last, own))
        for cwe in cwes:
            hits = {True: 0, False: 0}
            count = {True: 0, False: 0}
            for _, path, line, flaw in (place for place in places if place[0] == cwe):
                count[flaw] += 1
                hits[flaw] += any(
                    (line is None or first <= line <= last) and related(cwe, own, "--any" in sys.argv)
                    for first, last, own in found[path])
            rates = [hits[flaw] / count[flaw] if count[flaw] else 0.0 for flaw in (True, False)]
            rows[name].append((rates[0], rates[1], rates[0] - rates[1]))
            totals[cwe] = count
    cell = lambda rates: " ".join(f"{rate:6.1%}" for rate in rates)
    for index, cwe in enumerate(cwes):
        print(f"{cwe:>6} {totals[cwe][True]:5} {totals[cwe][False]:5}  "
              + "  ".join(cell(rows[name][index]) for name, _, _ in reports))
    bad, good = (sum(count[flaw] for count in totals.values()) for flaw in (True, False))
    print(f"{'mean':>6} {bad:5} {good:5}  "
          + "  ".join(cell([sum(column) / len(cwes) for column in zip(*rows[name])]) for name, _, _ in reports))


if __name__ == "__main__":
    main()
