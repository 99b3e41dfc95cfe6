import hashlib
import hmac
import os
import subprocess
import sys
import urllib.request


def update(url, target):
    data = urllib.request.urlopen(url).read()
    with open(target, "wb") as out:
        out.write(data)
    # ruleid: python.integrity.download-kept-and-run
    subprocess.run([sys.executable, target], check=True)


def update_checked(url, target, expected):
    data = urllib.request.urlopen(url).read()
    if not hmac.compare_digest(hashlib.sha256(data).hexdigest(), expected):
        raise ValueError("digest differs")
    with open(target, "wb") as out:
        out.write(data)
    # ok: python.integrity.download-kept-and-run
    subprocess.run([sys.executable, target], check=True)


def local(text, target):
    with open(target, "w") as out:
        out.write(text)
    # ok: python.integrity.download-kept-and-run
    subprocess.run([sys.executable, target], check=True)


def install():
    # ruleid: python.integrity.download-kept-and-run
    os.system("curl -sSL https://get.example.com/install.sh | sh")
    # ok: python.integrity.download-kept-and-run
    os.system("curl -sSL https://get.example.com/list.txt | sort")
