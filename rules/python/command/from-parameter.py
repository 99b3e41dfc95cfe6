import os
import shlex
import subprocess
import sys


def compress(name):
    # ruleid: python.command.from-parameter
    os.system("tar -czf backup.tgz " + name)
    # ruleid: python.command.from-parameter
    subprocess.call("gzip %s" % name, shell=True)
    # ok: python.command.from-parameter
    subprocess.call(["gzip", name])
    # ok: python.command.from-parameter
    os.system("gzip " + shlex.quote(name))


def git(repository, *words):
    # ok: python.command.from-parameter
    return subprocess.run(["git", "-C", repository, *words], check=True)


def main():
    # ruleid: python.command.from-parameter
    os.popen(f"ls {sys.argv[1]}")
    # ok: python.command.from-parameter
    os.system("clear")
