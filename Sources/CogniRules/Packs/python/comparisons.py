import math

import numpy as np

# ruleid: is-literal
if mode is "fast":
    run()
# ruleid: is-literal
if count is not 0:
    run()
# ruleid: is-literal
empty = items is []

# ok: is-literal
if mode == "fast":
    run()
# ok: is-literal
if value is None:
    run()
# ok: is-literal
if value is not missing[0]:
    run()
# ok: is-literal
hint = 'mode is "fast"'

# ruleid: repeated-condition
if kind == "a":
    first()
elif kind == "a":
    second()

# ruleid: repeated-condition
if low > 3:
    first()
elif high > 3:
    second()
elif low > 3:
    third()
else:
    fourth()

# ok: repeated-condition
if kind == "a":
    first()
elif kind == "b":  # elif kind == "a":
    second("elif kind == 'a':")

# ok: repeated-condition
if take():
    first()
elif take():
    second()

# ruleid: assert-on-tuple
assert (total == 3, "three items expected")
# ruleid: assert-on-tuple
assert (
    ready,
    "not ready",
)

# ok: assert-on-tuple
assert total == 3, "three items expected"
# ok: assert-on-tuple
assert (total == 3), "three items expected"
# ok: assert-on-tuple
assert (first, second) == (1, 2)
# ok: assert-on-tuple
hint = "assert (total == 3, 'three items expected')"


def compared(width, height, value, row):
    # ruleid: self-comparison
    if width == width:
        return 1
    # ruleid: self-comparison
    if row.size < row.size:
        return 2
    # ok: self-comparison
    if width == height:
        return 3
    # ok: self-comparison
    if value != value:  # value == value
        return "value == value"
    # ok: self-comparison
    assert row == row
    # ok: self-comparison
    return take() == take()


# ruleid: nan-comparison
missing = value == math.nan
# ruleid: nan-comparison
missing = np.nan != value or value == np.nan
# ok: nan-comparison
missing = math.isnan(value)
# ok: nan-comparison
missing = value == math.inf
# ok: nan-comparison
hint = "value == math.nan"  # value == math.nan

# ruleid: float-equality
done = part + rest == 0.3
# ok: float-equality
done = part + rest == 0.5
# ok: float-equality
done = scale == 0.3
# ok: float-equality
hint = "part + rest == 0.3"  # part + rest == 0.3

# ruleid: literal-as-condition
if answer == "y" or "yes":
    run()
# ruleid: literal-as-condition
while count == 1 or 2:
    run()
# ok: literal-as-condition
if answer == "y" or answer == "yes":
    run()
# ok: literal-as-condition
name = given or "default"
# ok: literal-as-condition
if answer == 'y or "yes"':  # if answer == "y" or "yes":
    run()

# ruleid: length-always-true
if len(rows) >= 0:
    run()
# ok: length-always-true
if len(rows) > 0:
    run()
# ok: length-always-true
if length(rows) >= 0:
    run("len(rows) >= 0")  # len(rows) >= 0

# ruleid: isinstance-swapped
text = isinstance(str, value)
# ok: isinstance-swapped
text = isinstance(value, str)
# ok: isinstance-swapped
text = isinstance(list, type)
# ok: isinstance-swapped
hint = "isinstance(str, value)"  # isinstance(str, value)

# ruleid: identical-branches
if wide:
    margin = 10
else:
    margin = 10
# ruleid: identical-branches
margin = 10 if wide else 10
# ok: identical-branches
if wide:
    margin = 10
else:
    margin = 20
# ok: identical-branches
margin = "10 if wide else 10" if wide else None  # 10 if wide else 10
# ok: identical-branches
if wide:
    margin = 10
elif high:
    margin = 20
else:
    margin = 10

# ruleid: repeated-operand
ready = first.done and first.done
# ok: repeated-operand
ready = first.done and second.done
# ok: repeated-operand
ready = read() or read()
# ok: repeated-operand
hint = "first or first"  # first or first


def assigned(self, width, height):
    # ruleid: self-assignment
    width = width
    # ruleid: self-assignment
    self.height = self.height
    # ok: self-assignment
    self.width = width
    # ok: self-assignment
    hint = "width = width"  # width = width


# ok: self-assignment
open = open

# ruleid: assert-on-text
assert "no such kind"
# ok: assert-on-text
assert kind, "no such kind"
# ok: assert-on-text
assert "a" in kind
# ok: assert-on-text
hint = 'assert "no such kind"'  # assert "no such kind"
