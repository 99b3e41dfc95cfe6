import requests
from urllib.parse import urlparse


def preview(url):
    # ruleid: python.ssrf.from-parameter
    return requests.get(url, timeout=5).text


def status(host):
    # ruleid: python.ssrf.from-parameter
    return requests.get(f"http://{host}/status", timeout=5).text


def preview_checked(url):
    if urlparse(url).hostname not in {"example.org"}:
        raise ValueError(url)
    # ok: python.ssrf.from-parameter
    return requests.get(url, timeout=5).text


def user(name):
    # ok: python.ssrf.from-parameter
    return requests.get(f"https://api.example.org/users/{name}", timeout=5).json()
