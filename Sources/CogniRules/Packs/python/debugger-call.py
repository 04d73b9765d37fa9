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
