import hashlib
import subprocess
import urllib.request

import requests


def update(url):
    code = requests.get(url, timeout=10).text
    # ruleid: python.integrity.download-run-unchecked
    exec(code)


def install(url):
    path, _ = urllib.request.urlretrieve(url)
    # ruleid: python.integrity.download-run-unchecked
    subprocess.run(["sh", path])


def careful(url, expected):
    data = requests.get(url, timeout=10).content
    if hashlib.sha256(data).hexdigest() != expected:
        raise ValueError("changed")
    # ok: python.integrity.download-run-unchecked
    exec(data)


def values(url):
    # ok: python.integrity.download-run-unchecked
    return requests.get(url, timeout=10).json()
