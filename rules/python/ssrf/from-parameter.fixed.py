import requests
import os
from urllib.parse import urlparse


def preview(url):
    # ruleid: python.ssrf.from-parameter
    hostname = urlparse(url).hostname
    if hostname not in os.environ["ALLOWED_HOSTS"].split(","):
        raise ValueError("this host is not allowed")
    return requests.get(url, timeout=5).text


def status(host):
    # ruleid: python.ssrf.from-parameter
    target_url = f"http://{host}/status"
    hostname = urlparse(target_url).hostname
    if hostname not in os.environ["ALLOWED_HOSTS"].split(","):
        raise ValueError("this host is not allowed")
    return requests.get(target_url, timeout=5).text


def preview_checked(url):
    if urlparse(url).hostname not in {"example.org"}:
        raise ValueError(url)
    # ok: python.ssrf.from-parameter
    return requests.get(url, timeout=5).text


def user(name):
    # ok: python.ssrf.from-parameter
    return requests.get(f"https://api.example.org/users/{name}", timeout=5).json()
