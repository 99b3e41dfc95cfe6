import os
import shlex
import subprocess
import sys

import click


def main():
    # ruleid: python.command.from-local-input
    subprocess.Popen(["ls", "--", sys.argv[1]], stdout=subprocess.PIPE, text=True).stdout
    host = input("host: ")
    # ruleid: python.command.from-local-input
    subprocess.run(["ping", host])
    # ok: python.command.from-local-input
    subprocess.run(["ping", host])
    # ok: python.command.from-local-input
    os.system("clear")


@click.command()
@click.argument("repo")
def clone(repo):
    words = ["git", "clone", repo]
    # ruleid: python.command.from-local-input
    subprocess.run(["git", "clone", repo], check=False)
    # ruleid: python.command.from-local-input
    subprocess.run(words, check=False)
    # ok: python.command.from-local-input
    subprocess.run(words)
    # ok: python.command.from-local-input
    os.system(shlex.join(words))
