import atexit
import datetime
import logging
import os
import random
import re
import threading

import requests


def cleaned(name, text, lines):
    # ruleid: result-ignored
    name.strip()
    # ruleid: result-ignored
    text.replace("a", "b")
    # ok: result-ignored
    text = text.replace("a", "b")
    # ok: result-ignored
    if name.lower() == "a":
        # ok: result-ignored
        lines.append(name.upper())
    # ok: result-ignored
    for line in text.strip():
        # ok: result-ignored
        print(line.strip(), "name.strip()")  # name.strip()
    # ok: result-ignored
    table[name.lower()] = text.lower().split()
    # ok: result-ignored
    dialog.title("name")
    # ok: result-ignored
    return name.strip()


# ruleid: in-place-result-used
names = names.sort()
# ruleid: in-place-result-used
cards = random.shuffle(cards)
# ok: in-place-result-used
names = sorted(names)
# ok: in-place-result-used
names.sort()
# ok: in-place-result-used
hint = "names = names.sort()"  # names = names.sort()

# ruleid: strip-takes-letters
name = path.rstrip(".py")
# ruleid: strip-takes-letters
host = address.lstrip("https://")
# ok: strip-takes-letters
name = path.removesuffix(".py")
# ok: strip-takes-letters
name = path.strip("\r\n")
# ok: strip-takes-letters
name = path.strip("._-")
# ok: strip-takes-letters
hint = "path.rstrip('.py')"  # path.rstrip(".py")

# ruleid: flags-as-count
text = re.sub("a", "b", text, re.IGNORECASE)
# ruleid: flags-as-count
parts = re.split("a", text, re.I | re.M)
# ok: flags-as-count
text = re.sub("a", "b", text, flags=re.IGNORECASE)
# ok: flags-as-count
text = re.sub("a", "b", text, 1)
# ok: flags-as-count
hint = 're.sub("a", "b", text, re.I)'  # re.sub("a", "b", text, re.I)

# ruleid: format-argument-count
text = "%s of %s" % (name,)
# ruleid: format-argument-count
text = "%s: %d" % (name, number, total)
# ruleid: format-argument-count
text = "100%% of %s" % (name, total)
# ok: format-argument-count
text = "%s of %s" % (name, total)
# ok: format-argument-count
text = "%5.2f%% of %-10s" % (part, total)
# ok: format-argument-count
text = "%*d" % (width, number)
# ok: format-argument-count
text = "%(a)s" % (values, )
# ok: format-argument-count
hint = '"%s of %s" % (name,)'  # "%s of %s" % (name,)

# ruleid: log-argument-count
logging.info("saved", path)
# ruleid: log-argument-count
logger.warning("%s of %s", name)
# ruleid: log-argument-count
self.log.error("%s failed", name, error)
# ok: log-argument-count
logging.info("saved %s", path)
# ok: log-argument-count
logging.info("saved {}", path)
# ok: log-argument-count
logging.info("saved", exc_info=True)
# ok: log-argument-count
logger.info("saved", *values)
# ok: log-argument-count
catalog.error("saved", path)
# ok: log-argument-count
logging.info("logging.info('saved', path)")  # logging.info("saved", path)

# ruleid: callback-called
worker = threading.Thread(target=work())
# ruleid: callback-called
atexit.register(close())
# ok: callback-called
worker = threading.Thread(target=work)
# ok: callback-called
worker = threading.Thread(target=partial(work, 1))
# ok: callback-called
hint = "threading.Thread(target=work())"  # threading.Thread(target=work())

worker = threading.Thread(target=work)
# ruleid: thread-run-called
worker.run()
# ok: thread-run-called
worker.start()
# ok: thread-run-called
app.run()
# ok: thread-run-called
hint = "worker.run()"  # worker.run()

# ruleid: empty-range
for index in range(len(rows) - 1, -1):
    run(index)
# ok: empty-range
for index in range(len(rows) - 1, -1, -1):
    run(index)
# ok: empty-range
for index in range(0, len(rows)):
    run("range(len(rows), 0)")  # range(len(rows), 0)

for index in range(len(rows) + 1):
    # ruleid: index-past-end
    run(rows[index])
for index in range(len(rows) + 1):
    if index < len(rows):
        # ok: index-past-end
        run(rows[index])
    # ok: index-past-end
    run(rows[:index])
# ruleid: index-past-end
last = rows[len(rows)]
# ok: index-past-end
last = rows[len(rows) - 1]
# ok: index-past-end
numbers[len(numbers)] = name
# ok: index-past-end
hint = "rows[len(rows)]"  # rows[len(rows)]

# ruleid: absolute-part-of-path
path = os.path.join(folder, "/data.json")
# ok: absolute-part-of-path
path = os.path.join(folder, "data.json")
# ok: absolute-part-of-path
path = os.path.join("/data", folder)
# ok: absolute-part-of-path
hint = 'os.path.join(folder, "/data.json")'  # os.path.join(folder, "/data.json")

for name in names:
    if not name:
        # ruleid: changed-while-iterating
        names.remove(name)
for key, value in table.items():
    if value is None:
        # ruleid: changed-while-iterating
        del table[key]
for name in list(names):
    # ok: changed-while-iterating
    names.remove(name)
for name in names:
    if not name:
        # ok: changed-while-iterating
        names.remove(name)
        break
for name in names:
    # ok: changed-while-iterating
    others.append(name)
    hint = "names.remove(name)"  # names.remove(name)

# ruleid: strptime-swapped
day = datetime.datetime.strptime("%Y-%m-%d", text)
# ok: strptime-swapped
day = datetime.datetime.strptime(text, "%Y-%m-%d")
# ok: strptime-swapped
hint = 'datetime.datetime.strptime("%Y", text)'  # datetime.datetime.strptime("%Y", text)

# ruleid: environment-value-unchecked
hosts = os.environ.get("HOSTS").split(",")
# ok: environment-value-unchecked
hosts = os.environ.get("HOSTS", "").split(",")
# ok: environment-value-unchecked
hosts = os.environ["HOSTS"].split(",")
# ok: environment-value-unchecked
hint = 'os.environ.get("HOSTS").split(",")'  # os.environ.get("HOSTS").split(",")

# ruleid: match-unchecked
number = re.match(r"\d+", text).group()
# ok: match-unchecked
match = re.match(r"\d+", text)
# ok: match-unchecked
hint = 're.match("a", text).group()'  # re.match("a", text).group()

# ruleid: request-without-timeout
page = requests.get(address)
# ok: request-without-timeout
page = requests.get(address, timeout=10)
# ok: request-without-timeout
page = requests.get(address, **options)
# ok: request-without-timeout
hint = "requests.get(address)"  # requests.get(address)

# ruleid: nested-quantifier
valid = re.match(r"^(\w+)+$", text)
# ruleid: nested-quantifier
pattern = re.compile("(?:[a-z]*)*x")
# ok: nested-quantifier
valid = re.match(r"^(\w+,)+$", text)
# ok: nested-quantifier
valid = re.match(r"^(\w+)?$", text)
# ok: nested-quantifier
hint = "re.match('(a+)+')"  # re.match(r"(a+)+", text)
