import re
from urllib.parse import urlparse

from django.http import HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from flask import Flask, redirect, request, url_for, abort

app = Flask(__name__)


@app.route("/login")
def login():
    target = request.args.get("next")
    # ruleid: python.redirect.from-request
    if not target or not re.fullmatch(r"/(?![/\\])[^\s\\]*", target):
        abort(400)
    one = redirect(target)
    # ruleid: python.redirect.from-request
    next_url = request.referrer
    if not next_url or not re.fullmatch(r"/(?![/\\])[^\s\\]*", next_url):
        abort(400)
    two = redirect(next_url)
    # ok: python.redirect.from-request
    three = redirect(url_for("index", page=target))
    # ok: python.redirect.from-request
    four = redirect("/search?q=" + target)
    # ok: python.redirect.from-request
    five = redirect(request.url)
    return one or two or three or four or five


@app.route("/checked")
def checked():
    target = request.args.get("next", "/")
    if urlparse(target).netloc != "":
        target = "/"
    # ok: python.redirect.from-request
    return redirect(target)


def go(request):
    target = request.GET.get("next", "/")
    if not url_has_allowed_host_and_scheme(target, allowed_hosts={request.get_host()}):
        target = "/"
    # ok: python.redirect.from-request
    return HttpResponseRedirect(target)


def jump(request):
    # ruleid: python.redirect.from-request
    next_url = request.GET["next"]
    if not next_url or not re.fullmatch(r"/(?![/\\])[^\s\\]*", next_url):
        abort(400)
    return HttpResponseRedirect(next_url)


@app.before_request
def over_tls():
    if not request.is_secure:
        # ok: python.redirect.from-request
        return redirect(request.url.replace("http://", "https://", 1))
