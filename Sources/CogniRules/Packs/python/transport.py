import os
import ssl
import stat
import tempfile
from tempfile import mktemp

import paramiko
import requests
import requests as http

# ruleid: tls-verification-off
page = requests.get(address, verify=False)
# ruleid: tls-verification-off
page = http.post(address, data=form, verify=False, timeout=3)
# ruleid: tls-verification-off
ssl._create_default_https_context = ssl._create_unverified_context
# ruleid: tls-verification-off
self.session.verify = False
# ok: tls-verification-off
page = requests.get(address)
# ok: tls-verification-off
page = requests.get(address, verify="authority.pem")
# ok: tls-verification-off
page = requests.get("https://localhost:8443/health", verify=False)
# ok: tls-verification-off
context = httpx.create_ssl_context(verify=False)
# ok: tls-verification-off
jobs.submit(task, verify=False)
# ok: tls-verification-off
hint = "requests.get(address, verify=False)"

# ruleid: certificate-not-required
context.verify_mode = ssl.CERT_NONE
if arguments.insecure:
    # ok: certificate-not-required
    context.verify_mode = ssl.CERT_NONE
# ok: certificate-not-required
context.verify_mode = ssl.CERT_REQUIRED
# ok: certificate-not-required
hint = "context.verify_mode = ssl.CERT_NONE"  # context.verify_mode = ssl.CERT_NONE

# ruleid: old-tls-version
context = ssl.SSLContext(ssl.PROTOCOL_TLSv1)
# ruleid: old-tls-version
context.minimum_version = ssl.TLSVersion.TLSv1_1
# ok: old-tls-version
context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
# ok: old-tls-version
context.minimum_version = ssl.TLSVersion.TLSv1_2
# ok: old-tls-version
hint = "ssl.SSLContext(ssl.PROTOCOL_TLSv1)"  # ssl.PROTOCOL_TLSv1

# ruleid: ssh-host-key-unchecked
client.set_missing_host_key_policy(paramiko.AutoAddPolicy())
# ok: ssh-host-key-unchecked
client.set_missing_host_key_policy(paramiko.RejectPolicy())
# ok: ssh-host-key-unchecked
hint = "client.set_missing_host_key_policy(paramiko.AutoAddPolicy())"  # paramiko.AutoAddPolicy()

# ruleid: tempfile-mktemp
path = tempfile.mktemp()
# ruleid: tempfile-mktemp
path = mktemp(suffix=".txt")
# ok: tempfile-mktemp
handle, path = tempfile.mkstemp()
# ok: tempfile-mktemp
folder.mktemp("data")
# ok: tempfile-mktemp
hint = "tempfile.mktemp()"  # tempfile.mktemp()

# ruleid: predictable-temporary-file
report = open("/tmp/report.txt", "w")
# ok: predictable-temporary-file
report = open("/tmp/report.txt")
# ok: predictable-temporary-file
report = open("/var/lib/tool/report.txt", "w")
# ok: predictable-temporary-file
hint = 'open("/tmp/report.txt", "w")'  # open("/tmp/report.txt", "w")

# ruleid: file-writable-by-all
os.chmod(path, 0o777)
# ruleid: file-writable-by-all
os.chmod(path, stat.S_IRWXU | stat.S_IWOTH)
# ruleid: file-writable-by-all
os.umask(0)
# ok: file-writable-by-all
os.chmod(path, 0o755)
# ok: file-writable-by-all
os.makedirs(path, mode=0o1777)
# ok: file-writable-by-all
os.umask(0o022)
# ok: file-writable-by-all
hint = "os.chmod(path, 0o777)"  # os.chmod(path, 0o777)
