import tempfile
from tempfile import mktemp

# ruleid: tempfile-mktemp
path = tempfile.mktemp()
# ruleid: tempfile-mktemp
path = mktemp(suffix=".txt")

# ok: tempfile-mktemp
handle, path = tempfile.mkstemp()
# ok: tempfile-mktemp
folder.mktemp("data")
# ok: tempfile-mktemp
hint = "tempfile.mktemp()"
