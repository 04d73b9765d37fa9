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
