import asyncio

import jinja2
import jwt
from django.views.decorators.csrf import csrf_exempt
from flask import Flask

app = Flask(__name__)

# ruleid: cookie-without-secure
response.set_cookie("session", value, secure=False)
# ruleid: cookie-without-secure
SESSION_COOKIE_SECURE = False
# ok: cookie-without-secure
response.set_cookie("session", value, secure=True)
# ok: cookie-without-secure
response.set_cookie("session", value, secure=request.is_secure)
# ok: cookie-without-secure
hint = "response.set_cookie('session', secure=False)"  # SESSION_COOKIE_SECURE = False

# ruleid: cookie-without-httponly
response.set_cookie("session", value, httponly=False)
# ok: cookie-without-httponly
response.set_cookie("csrf_token", value, httponly=False)
# ok: cookie-without-httponly
response.set_cookie("session", value, httponly=True)
# ok: cookie-without-httponly
hint = "SESSION_COOKIE_HTTPONLY = False"  # SESSION_COOKIE_HTTPONLY = False

# ruleid: cors-any-origin-with-credentials
app.add_middleware(CORSMiddleware, allow_origins=["*"], allow_credentials=True, allow_methods=["*"])
# ok: cors-any-origin-with-credentials
app.add_middleware(CORSMiddleware, allow_origins=["*"], allow_methods=["*"])
# ok: cors-any-origin-with-credentials
app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com"], allow_credentials=True)
# ok: cors-any-origin-with-credentials
hint = 'allow_origins=["*"], allow_credentials=True'  # allow_origins=["*"], allow_credentials=True

# ruleid: debug-mode-on
app.run(host="0.0.0.0", debug=True)
# ok: debug-mode-on
app.run(host="0.0.0.0", debug=settings.debug)
# ok: debug-mode-on
asyncio.run(main(), debug=True)
# ok: debug-mode-on
hint = "app.run(debug=True)"  # app.run(debug=True)

# ruleid: jwt-unverified
claims = jwt.decode(token, options={"verify_signature": False})
# ruleid: jwt-unverified
claims = jwt.decode(token, key, algorithms=["HS256", "none"])


def verified(token):
    # ok: jwt-unverified
    header = jwt.decode(token, options={"verify_signature": False})
    return jwt.decode(token, keys[header["iss"]], algorithms=["RS256"])


# ok: jwt-unverified
claims = jwt.decode(token, key, algorithms=["RS256"])
# ok: jwt-unverified
hint = "jwt.decode(token, verify=False)"  # jwt.decode(token, verify=False)

# ruleid: autoescape-off
environment = jinja2.Environment(loader=loader, autoescape=False)
# ok: autoescape-off
environment = jinja2.Environment(loader=loader, autoescape=True)
# ok: autoescape-off
environment = tool.Environment(autoescape=False)
# ok: autoescape-off
hint = "jinja2.Environment(autoescape=False)"  # jinja2.Environment(autoescape=False)


# ruleid: csrf-exempt
@csrf_exempt
def delete_account(request):
    request.user.delete()


@csrf_exempt
# ok: csrf-exempt
def payment_webhook(request):
    return "csrf_exempt"  # @csrf_exempt
