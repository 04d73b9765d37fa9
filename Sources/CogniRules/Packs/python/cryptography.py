import hashlib
import hmac
import os
import random
import secrets
import uuid
from hashlib import sha1

import jwt
from Crypto.Cipher import AES, DES
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.ciphers import modes

# ruleid: weak-password-hash
stored = hashlib.md5(password.encode()).hexdigest()
# ruleid: weak-password-hash
stored = sha1(salt + form["password"].encode())
# ruleid: weak-password-hash
stored = hashlib.new("md5", user.passphrase)
# ruleid: weak-password-hash
stored = hashlib.sha256(password.encode()).hexdigest()
# ok: weak-password-hash
stored = hashlib.scrypt(password.encode(), salt=salt, n=16384, r=8, p=1)
# ok: weak-password-hash
etag = hashlib.sha256(body).hexdigest()
# ok: weak-password-hash
etag = hashlib.sha256(password_file).hexdigest()
# ok: weak-password-hash, weak-hash
hint = "hashlib.md5(password)"  # hashlib.md5(password)

# ruleid: weak-hash
etag = hashlib.md5(body).hexdigest()
# ruleid: weak-hash
etag = hashlib.new("sha1")
# ok: weak-hash
etag = hashlib.md5(body, usedforsecurity=False).hexdigest()
# ok: weak-hash
etag = hashlib.new("sha512")

# ruleid: weak-cipher
cipher = DES.new(key, DES.MODE_CBC, iv)
# ok: weak-cipher, cipher-mode-ecb, constant-initialization-vector
cipher = AES.new(key, AES.MODE_GCM)
# ok: weak-cipher
note = DES.new_line("DES.new(key)")  # DES.new(key)

# ruleid: cipher-mode-ecb
cipher = AES.new(key, AES.MODE_ECB)
# ruleid: cipher-mode-ecb
mode = modes.ECB()
# ok: cipher-mode-ecb
mode = modes.CBC(iv)
# ok: cipher-mode-ecb
hint = "AES.new(key, AES.MODE_ECB)"  # AES.MODE_ECB

# ruleid: constant-initialization-vector
cipher = AES.new(key, AES.MODE_CBC, b"0123456789abcdef")
# ruleid: constant-initialization-vector
mode = modes.CBC(b"\0" * 16)
# ok: constant-initialization-vector
cipher = AES.new(key, AES.MODE_CBC, os.urandom(16))
# ok: constant-initialization-vector
hint = 'modes.CBC(b"0")'  # modes.CBC(b"0")

# ruleid: short-key
key = rsa.generate_private_key(public_exponent=65537, key_size=1024)
# ok: short-key
key = rsa.generate_private_key(public_exponent=65537, key_size=3072)
# ok: short-key
key = rsa.generate_private_key(public_exponent=65537, key_size=size)
# ok: short-key
hint = "rsa.generate_private_key(key_size=1024)"  # key_size=1024

# ruleid: few-hash-rounds
key = hashlib.pbkdf2_hmac("sha256", password, salt, 1000)
# ok: few-hash-rounds
key = hashlib.pbkdf2_hmac("sha256", password, salt, 600_000)
# ok: few-hash-rounds
key = hashlib.pbkdf2_hmac("sha256", password, salt, rounds)
# ok: few-hash-rounds
hint = "hashlib.pbkdf2_hmac(1000)"  # pbkdf2_hmac("sha256", password, salt, 1000)

# ruleid: predictable-secret
token = str(random.random())[2:]
value = random.randint(0, 2**32)
# ruleid: predictable-secret
user.reset_token = hex(value)
# ruleid: predictable-secret
session[name] = value
# ok: predictable-secret
token = secrets.token_hex(32)
# ok: predictable-secret
token = random.SystemRandom().random()
# ok: predictable-secret
delay = random.random()
# ok: predictable-secret
tokens = random.sample(words, 3)
# ok: predictable-secret
hint = "token = random.random()"  # token = random.random()


def make_password(letters):
    # ruleid: predictable-secret
    return "".join(random.choice(letters) for _ in range(12))


def verify(key, body, signature):
    expected = hmac.new(key, body, "sha256").hexdigest()
    # ruleid: timing-unsafe-comparison
    if expected == signature:
        return True
    # ruleid: timing-unsafe-comparison
    if hmac.new(key, body, "sha1").hexdigest() != signature:
        return False
    # ok: timing-unsafe-comparison
    if hashlib.sha256(body).hexdigest() == signature:
        return True
    # ok: timing-unsafe-comparison
    return hmac.compare_digest(expected, signature)  # expected == signature, "expected == signature"


# ruleid: hard-coded-key
encoded = jwt.encode(claims, "Kd83jf" + "02mGq", algorithm="HS256")
# ruleid: hard-coded-key
app.secret_key = "q8jd72kf"
# ok: hard-coded-key
app.secret_key = os.environ["KEY"]
# ok: hard-coded-key
app.secret_key = "change me"
# ok: hard-coded-key
app.config["SECRET_KEY"] = "test"
# ok: hard-coded-key
hint = 'app.secret_key = "q8jd72kf"'  # app.secret_key = "q8jd72kf"
