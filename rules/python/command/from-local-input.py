import os
import shlex
import subprocess
import sys

import click


def main():
    # ruleid: python.command.from-local-input
    os.popen(f"ls {sys.argv[1]}")
    host = input("host: ")
    # ruleid: python.command.from-local-input
    subprocess.run("ping " + host, shell=True)
    # ok: python.command.from-local-input
    subprocess.run(["ping", host])
    # ok: python.command.from-local-input
    os.system("clear")


@click.command()
@click.argument("repo")
def clone(repo):
    words = ["git", "clone", repo]
    # ruleid: python.command.from-local-input
    os.system(" ".join(["git", "clone", repo]))
    # ruleid: python.command.from-local-input
    os.system(" ".join(words))
    # ok: python.command.from-local-input
    subprocess.run(words)
    # ok: python.command.from-local-input
    os.system(shlex.join(words))
