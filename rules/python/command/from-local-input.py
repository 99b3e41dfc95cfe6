import os
import subprocess
import sys


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
