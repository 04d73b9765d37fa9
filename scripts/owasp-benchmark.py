#!/usr/bin/env python3
"""Scores security tools on an OWASP Benchmark (Java 1.2, Python 0.1), whose test cases say what is a flaw and what isn't.

    owasp-benchmark.py SUITE REPORT ...    REPORT: JSON or SARIF, or `NAME=FILE`; each is scored for itself

SUITE is the benchmark's folder, with `expectedresults-*.csv`. A report is the JSON of `cognicode review --all --format json`,
`semgrep scan --json` or `bandit -f json`, or SARIF. Per category it prints the true-positive rate, the false-positive rate
and their difference, which is the benchmark's own score, then the means over the categories. A finding counts where its
CWE is the test case's, or one that tools use for it. With `-v` it names the test cases that were judged wrongly.
"""
import csv
import glob
import json
import os
import re
import sys
from collections import defaultdict

# CWEs that tools use for that of a test case.
SAME = {
    "22": "22 23 36 73", "78": "77 78 88", "79": "79 80 81 83 116", "89": "89 564 943", "90": "90", "94": "94 95 96",
    "327": "326 327 780", "328": "327 328 916", "330": "330 338", "501": "501", "502": "502", "601": "601",
    "611": "611 776 827", "614": "614 1004", "643": "643 91"}
CASE = re.compile(r"BenchmarkTest\d{5}(?=\.(?:java|py)$)")


def expected(suite):
    """Yields (test case, category, is a flaw, CWE)."""
    [path] = glob.glob(os.path.join(suite, "expectedresults-*.csv"))
    with open(path, newline="") as file:
        for row in csv.reader(file):
            if not row[0].startswith("#"):
                yield row[0], row[1], row[2] == "true", row[3].strip()


def numbers(value):
    return set(re.findall(r"(?:CWE[-_ /]*|definitions/)0*(\d+)", json.dumps(value), re.IGNORECASE))


def findings(report):
    """Yields (path, CWEs)."""
    with open(report) as file:
        data = json.load(file)
    for run in data.get("runs", []):
        rules = {rule["id"]: rule for rule in run["tool"]["driver"].get("rules", [])}
        for result in run.get("results", []):
            path = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
            yield path, numbers([rules.get(result.get("ruleId")), result])
    for finding in data.get("findings", []):
        yield finding["path"], numbers(finding.get("cwe"))
    for result in data.get("results", []):
        if "filename" in result:
            yield result["filename"], {str(result.get("issue_cwe", {}).get("id"))}
        else:
            yield result["path"], numbers(result["extra"]["metadata"].get("cwe"))


def score(cases, report, verbose):
    found = defaultdict(set)
    for path, cwes in findings(report):
        case = CASE.search(path)
        if case:
            found[case.group()] |= cwes
    tally = defaultdict(lambda: [0, 0, 0, 0])
    wrong = defaultdict(list)
    for case, category, is_flaw, cwe in cases:
        hit = bool(found[case] & set(SAME.get(cwe, cwe).split()))
        counts = tally[category]
        counts[0 if is_flaw else 2] += hit
        counts[1 if is_flaw else 3] += 1
        if hit != is_flaw:
            wrong[category, "missed" if is_flaw else "flagged"].append(case[-5:])
    rates = []
    for category, (true, flaws, false, twins) in sorted(tally.items()):
        rates.append((true / max(flaws, 1), false / max(twins, 1)))
        print(f"{category:16} TPR {rates[-1][0]:6.1%} ({true}/{flaws})  FPR {rates[-1][1]:6.1%} ({false}/{twins})"
              f"  {rates[-1][0] - rates[-1][1]:+.3f}")
    hits, alarms = (sum(column) / len(rates) for column in zip(*rates))
    print(f"{'mean':16} TPR {hits:6.1%}  FPR {alarms:6.1%}  {hits - alarms:+.3f}")
    if verbose:
        for (category, kind), names in sorted(wrong.items()):
            print(f"{category} {kind}: {' '.join(names)}")


def main():
    arguments = [argument for argument in sys.argv[1:] if argument != "-v"]
    if len(arguments) < 2:
        sys.exit(__doc__)
    cases = list(expected(arguments[0]))
    for report in arguments[1:]:
        name, _, path = report.rpartition("=")
        print(f"\n{name or os.path.basename(path)}")
        score(cases, path, "-v" in sys.argv)


if __name__ == "__main__":
    main()
