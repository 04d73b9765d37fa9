#!/usr/bin/env python3
"""Compares the metrics of cognicode, function by function, with those of radon (Python) and lizard (all else).

    python3 -m venv venv && venv/bin/pip install radon lizard
    venv/bin/python scripts/compare-metrics.py FOLDER... [--cognicode PROGRAM] [--all]

Prints, for each folder, how many functions and files agree in each number, and every difference. Exit status 1 when
something differs. What the differences come from is in docs/metrics.md.
"""

import argparse
import collections
import json
import pathlib
import subprocess
import sys
import warnings

import lizard
from radon.metrics import h_visit, mi_visit
from radon.raw import analyze
from radon.visitors import ComplexityVisitor

LIZARD = {"javascript", "typescript", "java", "c", "cpp", "go", "swift", "rust", "kotlin", "csharp", "ruby", "php", "scala"}


class Tally:
    """How often a number agreed, and where it did not."""

    def __init__(self):
        self.equal = collections.Counter()
        self.differences = collections.defaultdict(list)

    def check(self, what, place, ours, theirs):
        same = abs(ours - theirs) <= 1e-6 * max(1, abs(theirs)) if isinstance(theirs, float) else ours == theirs
        if same:
            self.equal[what] += 1
        else:
            self.differences[what].append(f"{place}: {ours}, not {theirs}")

    def miss(self, what, place):
        self.differences[what].append(place)


def measure(program, folder):
    """What cognicode says of a folder, by path."""
    command = [program, "metrics", "--format", "json", str(folder)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode not in (0, 3):
        sys.exit(f"{' '.join(command)}: exit status {run.returncode}\n{run.stderr}")
    report = json.loads(run.stdout)
    for file in report["notMeasured"]:
        print(f"  not measured: {file['path']}: {file['reason']}", file=sys.stderr)
    return report["files"]


def radon_functions(code):
    """Every function that radon knows, inner ones and those of inner classes included, by line of its name."""
    found = {}

    def add(function):
        found[function.lineno] = function.complexity
        for closure in function.closures:
            add(closure)

    def add_class(kind):
        for method in kind.methods:
            add(method)
        for inner in kind.inner_classes:
            add_class(inner)

    visitor = ComplexityVisitor.from_code(code)
    for function in visitor.functions:
        add(function)
    for kind in visitor.classes:
        add_class(kind)
    return found


def compare_python(tally, path, file, code):
    try:
        theirs = radon_functions(code)
        halstead, raw, index = h_visit(code), analyze(code), mi_visit(code, True)
    except (SyntaxError, RecursionError, ValueError) as error:
        return tally.miss("file that radon cannot read", f"{path}: {error}")
    for function in file["functions"]:
        place = f"{path}:{function['line']} {function['name']}"
        if function["line"] in theirs:
            tally.check("cyclomatic", place, function["cyclomatic"], theirs.pop(function["line"]))
        else:
            tally.miss("function that radon leaves out", place)
    for line in theirs:
        tally.miss("function that cognicode leaves out", f"{path}:{line}")
    compare_halstead(tally, path, file["halstead"], halstead.total)
    # radon tells the names of the functions outside of functions, in their order, and nothing else of them.
    ours = outermost(file["functions"])
    if len(ours) == len(halstead.functions):
        for function, (name, report) in zip(ours, halstead.functions):
            place = f"{path}:{function['line']} {function['name']}"
            assert function["name"].split(".")[-1] == name, f"{place} is {name}"
            compare_halstead(tally, place, function["halstead"], report, "function's ")
    else:
        tally.miss("file with other functions for Halstead", path)
    lines = file["lines"]
    tally.check("lines", path, lines["total"], raw.loc)
    tally.check("code lines", path, lines["code"], raw.sloc)
    tally.check("logical lines", path, lines["logical"], raw.lloc)
    tally.check("comments", path, lines["comments"], raw.comments)
    tally.check("doc string lines", path, lines["docStrings"], raw.multi)
    tally.check("blank lines", path, lines["blank"], raw.blank)
    tally.check("maintainability", path, file["maintainability"], float(index))


def compare_halstead(tally, place, ours, theirs, whose="file's "):
    counts = (ours["distinctOperators"], ours["distinctOperands"], ours["operators"], ours["operands"])
    tally.check(whose + "Halstead counts", place, counts, (theirs.h1, theirs.h2, theirs.N1, theirs.N2))
    tally.check(whose + "Halstead volume", place, ours["volume"], float(theirs.volume))
    tally.check(whose + "Halstead difficulty", place, ours["difficulty"], float(theirs.difficulty))


def outermost(functions):
    """The functions that aren't inside another one."""
    result, end = [], 0
    for function in functions:
        if function["line"] > end:
            result.append(function)
            end = function["endLine"]
    return result


def compare_lizard(tally, path, file):
    theirs = lizard.analyze_file(str(path)).function_list
    left = list(file["functions"])
    for function in theirs:
        ours = partner(function, left)
        place = f"{path}:{function.start_line} {function.name}"
        if ours is None:
            tally.miss("function that cognicode leaves out", f"{place} ({function.cyclomatic_complexity})")
            continue
        left.remove(ours)
        tally.check("cyclomatic", place, ours["cyclomatic"], function.cyclomatic_complexity)
        tally.check("parameters", place, ours["parameters"], function.parameter_count)
        # lizard leaves the lines of inner functions out.
        if not any(inside(inner, ours) for inner in file["functions"]):
            tally.check("code lines", place, ours["codeLines"], function.nloc)
    for function in left:
        place = f"{path}:{function['line']} {function['name']} ({function['cyclomatic']})"
        tally.miss("function that lizard leaves out", place)


def inside(inner, outer):
    """Whether one function is within another."""
    return inner is not outer and outer["line"] <= inner["line"] and inner["endLine"] <= outer["endLine"]


def partner(theirs, functions):
    """The function that lizard means: it begins and ends alike, or is called alike and begins within it."""
    name = theirs.name.replace("::", ".").split(".")[-1]

    def distance(ours):
        begins = abs(ours["line"] - theirs.start_line)
        ends = abs(ours["endLine"] - theirs.end_line)
        named = ours["name"].replace("::", ".").split(".")[-1] == name
        return (not named, begins + ends, ours["endLine"] - ours["line"])

    near = [
        f for f in functions
        if (f["line"] <= theirs.start_line <= f["endLine"] and distance(f)[0] is False)
        or abs(f["line"] - theirs.start_line) + abs(f["endLine"] - theirs.end_line) <= 1
    ]
    return min(near, key=distance, default=None)


def show(title, tally, everything):
    print(f"\n{title}")
    for what in sorted(set(tally.equal) | set(tally.differences)):
        wrong = tally.differences[what]
        if what in tally.equal or not wrong:
            print(f"  {what}: {tally.equal[what]} equal, {len(wrong)} different")
        else:
            print(f"  {what}: {len(wrong)}")
        for line in wrong if everything else wrong[:10]:
            print(f"    {line}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", nargs="+", type=pathlib.Path)
    parser.add_argument("--cognicode", default="cognicode", help="the program to run")
    parser.add_argument("--all", action="store_true", help="print every difference, not ten of each kind")
    options = parser.parse_args()
    warnings.simplefilter("ignore")
    sys.setrecursionlimit(10_000)
    differs = False
    for folder in options.folders:
        tallies = collections.defaultdict(Tally)
        for file in measure(options.cognicode, folder):
            path = pathlib.Path(file["path"])
            if file["language"] == "python":
                try:
                    code = path.read_text(encoding="utf-8")
                except UnicodeDecodeError:
                    continue
                compare_python(tallies["python"], path, file, code)
            elif file["language"] in LIZARD:
                compare_lizard(tallies[file["language"]], path, file)
        for language, tally in sorted(tallies.items()):
            show(f"{folder}: {language}", tally, options.all)
            differs |= any(tally.differences.values())
    sys.exit(1 if differs else 0)


if __name__ == "__main__":
    main()
