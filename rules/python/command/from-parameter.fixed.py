import os
import shlex
import subprocess


def compress(name):
    # ruleid: python.command.from-parameter
    subprocess.run(["tar", "-czf", "backup.tgz", "--", name], check=False)
    # ruleid: python.command.from-parameter
    subprocess.call(["gzip", "--", str(name)])
    command = ["gzip", "--", str(name)]
    # ruleid: python.command.from-parameter
    subprocess.run(command)
    # ok: python.command.from-parameter
    subprocess.call(["gzip", name])


def compress_quoted(name):
    # ok: python.command.from-parameter
    os.system("gzip " + shlex.quote(name))


def git(repository, *words):
    # ok: python.command.from-parameter
    return subprocess.run(["git", "-C", repository, *words], check=True)


def clear(name):
    # ok: python.command.from-parameter
    os.system("clear")
    if name not in ("a", "b"):
        raise ValueError(name)
    # ok: python.command.from-parameter
    os.system("gzip " + name)
