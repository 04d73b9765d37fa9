import hashlib
from hashlib import sha1

# ruleid: weak-password-hash
stored = hashlib.md5(password.encode()).hexdigest()
# ruleid: weak-password-hash
stored = sha1(salt + form["password"].encode())
# ruleid: weak-password-hash
stored = hashlib.new("md5", user.passphrase)

# ok: weak-password-hash
stored = hashlib.scrypt(password.encode(), salt=salt, n=16384, r=8, p=1)
# ok: weak-password-hash
etag = hashlib.md5(body).hexdigest()
# ok: weak-password-hash
hint = "hashlib.md5(password)"
