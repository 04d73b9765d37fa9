import re

import numpy as np
import pandas as pd

for number in numbers:
    # ruleid: query-in-loop
    cursor.execute("SELECT name FROM users WHERE id = ?", (number,))
    # ruleid: query-in-loop
    user = User.objects.get(id=number)
    # ok: query-in-loop
    cursor.execute("INSERT INTO users VALUES (?)", (number,))
    # ok: query-in-loop
    hint = "User.objects.get(id=number)"  # User.objects.get(id=number)
# ok: query-in-loop
user = User.objects.get(id=1)

for line in lines:
    # ruleid: regex-compiled-in-loop
    pattern = re.compile("[a-z]+")
    # ok: regex-compiled-in-loop
    other = re.compile(line)
    # ok: regex-compiled-in-loop
    hint = 're.compile("[a-z]+")'  # re.compile("[a-z]+")
# ok: regex-compiled-in-loop
pattern = re.compile("[a-z]+")

text = ""
for line in lines:
    # ruleid: text-grown-in-loop
    text = line + text
total = 0
for line in lines:
    # ok: text-grown-in-loop
    total = line + total
    # ok: text-grown-in-loop
    hint = "text = line + text"  # text = line + text

seen = []
for name in names:
    # ruleid: list-searched-in-loop
    if name not in seen:
        seen.append(name)
known = set()
for name in names:
    # ok: list-searched-in-loop
    if name not in known:
        known.add("name not in seen")  # name not in seen

while jobs:
    # ruleid: list-front-in-loop
    job = jobs.pop(0)
    # ok: list-front-in-loop
    job = jobs.pop()
# ok: list-front-in-loop
job = jobs.pop(0)
# ok: list-front-in-loop
hint = "while jobs: jobs.pop(0)"  # jobs.pop(0)

for part in parts:
    # ruleid: frame-grown-in-loop
    frame = pd.concat([frame, part])
    # ruleid: frame-grown-in-loop
    row = np.append(row, part)
    # ok: frame-grown-in-loop
    other = pd.concat([part, part])
# ok: frame-grown-in-loop
frame = pd.concat(parts)
# ok: frame-grown-in-loop
hint = "frame = pd.concat([frame, part])"  # frame = pd.concat([frame, part])

# ruleid: list-built-to-ask
found = any([matches(line) for line in lines])
# ok: list-built-to-ask
found = any(matches(line) for line in lines)
# ok: list-built-to-ask
found = any([first, second])
# ok: list-built-to-ask
hint = "any([a for a in b])"  # any([a for a in b])

# ruleid: sorted-for-extreme
first = sorted(dates)[0]
# ok: sorted-for-extreme
first = min(dates)
# ok: sorted-for-extreme
some = sorted(dates)[:3]
# ok: sorted-for-extreme
hint = "sorted(dates)[0]"  # sorted(dates)[0]
