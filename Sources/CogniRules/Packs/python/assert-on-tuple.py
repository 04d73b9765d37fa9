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
