# ruleid: debug-print
print("here")
# ruleid: debug-print
print("DEBUG:", value)
# ruleid: debug-print
print(f"{value=}")
# ruleid: debug-print
print(f"debug {value}")

# ok: debug-print
print("usage: tool FILE")
# ok: debug-print
print(f"{value} files")
# ok: debug-print
print("Here are the results:")
# ok: debug-print
hint = 'print("here")'
import pdb
from ipdb import set_trace

# ruleid: debugger-call
breakpoint()
# ruleid: debugger-call
import pdb; pdb.set_trace()
# ruleid: debugger-call
set_trace()

# ok: debugger-call
debugger.breakpoint()
# ok: debugger-call
hint = "breakpoint()"
# a call of breakpoint() stops; ok: debugger-call
handler = breakpoint

# ruleid: mock-assertion-not-made
assert send.called_once_with("a")
# ruleid: mock-assertion-not-made
assert send.not_called
# ok: mock-assertion-not-made
assert send.called
# ok: mock-assertion-not-made
send.assert_called_once_with("a")
# ok: mock-assertion-not-made
hint = "assert send.called_once_with('a')"  # assert send.called_once_with("a")

# ruleid: assert-true-of-two
self.assertTrue(count(rows), 3)
# ok: assert-true-of-two
self.assertTrue(count(rows), "no rows")
# ok: assert-true-of-two
self.assertEqual(count(rows), 3)
# ok: assert-true-of-two
hint = "self.assertTrue(count(rows), 3)"  # self.assertTrue(count(rows), 3)
