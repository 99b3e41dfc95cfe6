import os
from urllib.parse import urlparse
from urllib.request import urlopen

import httpx
import requests
from fastapi import FastAPI
from flask import Flask, abort, request

app = Flask(__name__)
api = FastAPI()
HOSTS = {"images.example.org"}


@app.route("/fetch")
def fetch():
    url = request.args["url"]
    # ruleid: python.ssrf.from-request
    host = urlparse(url).hostname
    if host not in os.environ["ALLOWED_HOSTS"].split(","):
        abort(400)
    one = requests.get(url, timeout=5)
    # ruleid: python.ssrf.from-request
    target_url = "http://" + url
    host = urlparse(target_url).hostname
    if host not in os.environ["ALLOWED_HOSTS"].split(","):
        abort(400)
    two = urlopen(target_url)
    # ok: python.ssrf.from-request
    three = requests.get("https://images.example.org/" + url, timeout=5)
    # ok: python.ssrf.from-request
    four = requests.get(f"https://images.example.org/{url}.png", timeout=5)
    # ok: python.ssrf.from-request
    five = requests.get("https://images.example.org/", params={"q": url}, timeout=5)
    return str((one, two, three, four, five))


@app.route("/checked")
def checked():
    url = request.args["url"]
    if urlparse(url).hostname not in HOSTS:
        abort(400)
    # ok: python.ssrf.from-request
    return requests.get(url, timeout=5).text


@app.route("/parsed")
def parsed():
    url = request.args["url"]
    parts = urlparse(url)
    if parts.scheme != "https" or parts.netloc not in HOSTS:
        abort(400)
    # ok: python.ssrf.from-request
    return requests.get(url, timeout=5).text


@api.get("/proxy")
async def proxy(url: str):
    async with httpx.AsyncClient() as client:
        # ruleid: python.ssrf.from-request
        host = urlparse(url).hostname
        if host not in os.environ["ALLOWED_HOSTS"].split(","):
            abort(400)
        response = await client.get(url)
    return response.text
