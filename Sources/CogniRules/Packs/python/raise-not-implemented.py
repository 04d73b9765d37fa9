def area(shape):
    # ruleid: raise-not-implemented
    raise NotImplemented


def scale(shape):
    # ruleid: raise-not-implemented
    raise NotImplemented("scale")


def move(shape):
    # ok: raise-not-implemented
    raise NotImplementedError("raise NotImplemented")


def __eq__(self, other):
    # ok: raise-not-implemented
    return NotImplemented
