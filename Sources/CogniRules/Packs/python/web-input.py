import asyncio
import html
import importlib
import logging
import os
import pathlib
import pickle
import re
import subprocess
import urllib.parse

import httpx
import lxml.etree
import requests
import yaml
from django.http import HttpResponse
from django.utils.safestring import mark_safe
from fastapi.responses import HTMLResponse
from flask import Flask, make_response, redirect, render_template, render_template_string, request, session, url_for
from http.server import BaseHTTPRequestHandler
from markupsafe import Markup
from werkzeug.utils import secure_filename

import wrappers

app = Flask(__name__)


@app.route("/ping/<host>")
def ping(host):
    # ruleid: command-injection
    os.system("ping " + host)
    name = request.args.get("name")
    # ruleid: command-injection
    subprocess.run(f"ping {name}", shell=True)
    # ruleid: command-injection
    subprocess.run(["sh", "-c", f"ping {name}"])
    # ok: command-injection
    subprocess.run(["ping", name])
    # ok: command-injection
    subprocess.run("ping " + shlex_quote(int(name)), shell=True)
    # ok: command-injection
    os.system("uptime")  # os.system(name)
    # ok: command-injection
    hint = "os.system(request.args['host'])"
    return hint


@app.get("/wait/{seconds}")
async def wait(seconds: int, note: str, db: Session = Depends(get_db)):
    # ok: command-injection
    os.system(f"sleep {seconds}")
    # ruleid: command-injection
    await asyncio.create_subprocess_shell(note)
    # ok: command-injection
    os.system(db.path)


@app.route("/valid")
def valid():
    name = request.values["name"]
    if not re.fullmatch(r"[a-z]+", name):
        return "no"
    # ok: command-injection
    os.system("id " + name)
    other = request.values["other"]
    if not other.isalnum():
        return "no"
    # ok: command-injection
    os.system("id " + other)
    third = PROGRAMS.get(request.values["third"])
    # ok: command-injection
    os.system(third)
    wrapped = wrappers.Wrapper(request)
    # ruleid: command-injection
    os.system(wrapped.get_form_parameter("name"))
    # ok: command-injection
    os.system(wrapped.constant("name"))


@app.route("/sum")
def total():
    # ruleid: code-injection
    eval(request.json["terms"])
    terms = request.form["terms"]
    # ruleid: code-injection
    exec(compile(terms, "<web>", "exec"))
    # ok: code-injection
    ast.literal_eval(terms)
    # ok: code-injection
    eval("1 + 1")
    if "'" in terms[1:-1]:
        return "no"
    # ok: code-injection
    return eval(terms)


@app.route("/user")
def user():
    name = request.args["name"]
    # ruleid: sql-injection
    cursor.execute("SELECT * FROM users WHERE name = '" + name + "'")
    # ruleid: sql-injection
    db.session.execute(f"SELECT * FROM users WHERE name = '{name}'", {"a": 1})
    # ok: sql-injection
    cursor.execute("SELECT * FROM users WHERE name = ?", (name,))
    # ok: sql-injection
    cursor.execute(f"SELECT * FROM users WHERE id = {int(name)}")
    # ok: sql-injection
    pool.executor.execute(name)
    # ok: sql-injection
    hint = "cursor.execute(request.args)"
    return hint


def people(request):
    # ruleid: sql-injection
    return Person.objects.raw("SELECT * FROM person WHERE name = '%s'" % request.GET["name"])


@app.route("/report")
def report():
    name = request.args["name"]
    # ruleid: path-traversal
    open("reports/" + name)
    path = pathlib.Path("reports") / name
    # ruleid: path-traversal
    path.read_text()
    # ok: path-traversal
    open("reports/" + secure_filename(name))
    # ok: path-traversal
    open(os.path.join("reports", os.path.basename(name)))
    # ruleid: file-existence-oracle
    os.path.exists("reports/" + name)
    # ok: file-existence-oracle
    os.path.exists("reports/" + secure_filename(name))
    resolved = (pathlib.Path("reports") / name).resolve()
    if not resolved.is_relative_to("reports"):
        return "no"
    # ok: path-traversal
    return resolved.read_text()


@app.route("/dots")
def dots():
    name = request.args["name"]
    if "../" in name:
        return "no"
    # ok: path-traversal, file-existence-oracle
    return open("reports/" + name).read()


@app.route("/preview")
def preview():
    address = request.args["address"]
    # ruleid: server-side-request-forgery
    requests.get(address)
    # ruleid: server-side-request-forgery
    httpx.get("http://" + address)
    # ruleid: server-side-request-forgery
    urllib.request.urlopen(f"https://{address}/status")
    # ok: server-side-request-forgery
    requests.get(f"https://api.example.com/users/{address}")
    # ok: server-side-request-forgery
    requests.get(BASE_URL + address)
    # ok: server-side-request-forgery
    requests.get("https://api.example.com/", params={"q": address})
    url = urllib.parse.urlparse(address)
    if url.hostname not in SERVERS:
        return "no"
    # ok: server-side-request-forgery
    return requests.get(address).text


@app.route("/login")
def login():
    # ruleid: open-redirect
    return redirect(request.args.get("next"))


@app.route("/out")
def out():
    target = request.args.get("next")
    if not is_safe_url(target):
        return redirect(url_for("index"))
    # ok: open-redirect
    return redirect(target)


@app.route("/page")
def page():
    # ok: open-redirect
    return redirect("/pages/" + request.args["page"])


@app.route("/hello")
def hello():
    name = request.args["name"]
    text = f"<p>{html.escape(name)}</p>"
    if short:
        # ok: cross-site-scripting
        return text
    if other:
        # ok: cross-site-scripting
        return render_template("hello.html", name=name)
    if third:
        # ok: cross-site-scripting
        return {"name": name}
    answer = service.create(name)
    if fourth:
        # ok: cross-site-scripting
        return answer
    # ruleid: cross-site-scripting
    return f"<p>{name}</p>"


@app.route("/list")
def listing():
    text = ""
    text += "<li>" + request.args["item"]
    # ruleid: cross-site-scripting
    return text


def django_view(request):
    # ruleid: cross-site-scripting
    mark_safe("<b>" + request.GET["name"] + "</b>")
    # ok: cross-site-scripting
    HttpResponse(request.body, content_type="text/plain")
    # ruleid: cross-site-scripting
    return HttpResponse("<b>" + request.GET["name"])


@app.route("/template")
def template():
    name = request.args["name"]
    # ok: template-injection
    render_template_string("Hello {{ name }}", name=name)
    # ruleid: template-injection
    return render_template_string("Hello " + name)


@app.route("/cart")
def cart():
    # ruleid: unsafe-deserialization
    pickle.loads(base64.b64decode(request.cookies["cart"]))
    # ruleid: unsafe-deserialization
    yaml.load(request.data, Loader=yaml.Loader)
    # ok: unsafe-deserialization
    yaml.safe_load(request.data)
    # ok: unsafe-deserialization
    return pickle.load(open("cart.bin", "rb"))


def receive(connection):
    # ruleid: unsafe-deserialization
    return pickle.loads(connection.recv(4096))


@app.route("/upload")
def upload():
    parser = lxml.etree.XMLParser(resolve_entities=True)
    # ruleid: xml-external-entities
    lxml.etree.fromstring(request.data, parser)
    safe = lxml.etree.XMLParser(resolve_entities=False)
    # ok: xml-external-entities
    lxml.etree.fromstring(request.data, safe)
    # ok: xml-external-entities
    return lxml.etree.fromstring(document, parser)


@app.route("/find")
def find():
    name = request.args["name"]
    # ruleid: ldap-injection
    connection.search("ou=users", f"(uid={name})")
    # ok: ldap-injection
    connection.search("ou=users", "(uid=" + escape_filter_chars(name) + ")")
    # ok: ldap-injection
    re.search("(uid=.*)", name)
    # ruleid: xpath-injection
    tree.xpath("//user[@name='" + name + "']")
    # ok: xpath-injection
    tree.xpath("//user[@name=$name]", name=name)
    # ok: xpath-injection
    tree.xpath("//user[@name='" + name.replace("'", "&apos;") + "']")
    # ruleid: regex-injection
    re.search(name, text)
    # ok: regex-injection
    re.search(re.escape(name), text)
    # ok: regex-injection
    re.search("[a-z]+", name)


@app.route("/log")
def log():
    name = request.form["name"]
    # ruleid: log-injection
    logging.info("login of " + name)
    # ruleid: log-injection
    app.logger.warning(f"login of {name}")
    # ok: log-injection
    logging.info("login of %r", name)
    # ok: log-injection
    logging.info("logging.info(request.form['name'])")
    # ruleid: trust-boundary
    session["role"] = name
    # ok: trust-boundary
    session["page"] = int(name)
    # ok: trust-boundary
    settings["role"] = name


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        # ruleid: header-injection
        self.send_header("Location", self.path[1:])
        # ok: header-injection
        self.send_header("Content-Length", str(len(self.path)))
        # ok: header-injection
        self.send_header("Location", urllib.parse.quote(self.path))
        # ruleid: path-traversal
        open(self.path[1:])
