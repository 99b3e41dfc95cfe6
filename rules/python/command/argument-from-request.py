import subprocess

from flask import request


def clone():
    # ruleid: python.command.argument-from-request
    subprocess.run(["git", "clone", request.form["url"]], check=True)
    # ok: python.command.argument-from-request
    subprocess.run(["git", "clone", "--", request.form["url"]], check=True)
    # ok: python.command.argument-from-request
    subprocess.run(["git", "clone", "https://git.example.org/" + request.form["name"]], check=True)
    # ok: python.command.argument-from-request
    subprocess.run(["ping", "-c", "1", request.form["host"]], check=True)
