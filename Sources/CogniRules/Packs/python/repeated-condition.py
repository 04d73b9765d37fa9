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
