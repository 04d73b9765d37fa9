def collect(item, items=[]):
    # ruleid: shared-default-argument
    items.append(item)
    return items


def count(word, *, counts: dict = {}):
    # ruleid: shared-default-argument
    counts[word] = counts.get(word, 0) + 1


def read(names=[]):
    # ok: shared-default-argument
    return [name.strip() for name in names]


def copied(item, items=[]):
    items = list(items)
    # ok: shared-default-argument
    items.append(item)
    return items


def fresh(item, items=None):
    items = [] if items is None else items
    # ok: shared-default-argument
    items.append(item)
    return items


def other(item, items=[]):
    # ok: shared-default-argument
    item.append("items.append(item)")
    return items


def cached(key, cache={}):
    # ok: shared-default-argument
    cache[key] = load(key)
    return cache[key]


# ruleid: default-evaluated-once
def log(text, at=datetime.datetime.now()):
    print(at, text)


# ok: default-evaluated-once
def log_later(text, at=None, clock=time.time):
    print(at or datetime.datetime.now(), "at=time.time()")  # def log(at=time.time())


actions = []
for name in names:
    # ruleid: late-bound-loop-variable
    actions.append(lambda: run(name))
    # ruleid: late-bound-loop-variable
    table[name] = lambda text: text + name
    # ok: late-bound-loop-variable
    actions.append(lambda name=name: run(name))
    # ok: late-bound-loop-variable
    actions.append(lambda: run(other))
    # ok: late-bound-loop-variable
    found = sorted(names, key=lambda item: item == name)
    # ok: late-bound-loop-variable
    hint = "actions.append(lambda: run(name))"  # actions.append(lambda: run(name))

# ruleid: shared-nested-list
grid = [[0] * width] * height
# ruleid: shared-nested-list
rows = [[]] * 3
# ok: shared-nested-list
grid = [[0] * width for _ in range(height)]
# ok: shared-nested-list
row = [0] * width
# ok: shared-nested-list
hint = "[[]] * 3"  # [[]] * 3

# ruleid: fromkeys-shared-value
groups = dict.fromkeys(names, [])
# ok: fromkeys-shared-value
groups = dict.fromkeys(names, 0)
# ok: fromkeys-shared-value
groups = dict.fromkeys(names)
# ok: fromkeys-shared-value
hint = "dict.fromkeys(names, [])"  # dict.fromkeys(names, [])


class Box:
    def __init__(self, size):
        self.size = size
        if size < 0:
            # ok: init-returns-value
            return
        # ruleid: init-returns-value
        return self

    def copy(self):
        # ok: init-returns-value
        return self

    def text(self):
        # ok: init-returns-value
        return "def __init__(self): return self"  # __init__ return self


# ruleid: duplicate-key
sizes = {"small": 1, "large": 2, "small": 3}
# ok: duplicate-key
sizes = {"small": 1, "large": 2, "medium": 3}
# ok: duplicate-key
sizes = {take(): 1, take(): 2}
# ok: duplicate-key
hint = '{"small": 1, "small": 3}'  # {"small": 1, "small": 3}
