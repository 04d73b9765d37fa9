import ssl
import requests
import requests as http

# ruleid: tls-verification-off
page = requests.get(address, verify=False)
# ruleid: tls-verification-off
page = http.post(address, data=form, verify=False, timeout=3)
# ruleid: tls-verification-off
ssl._create_default_https_context = ssl._create_unverified_context

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
