"""Puts a program `shrink` first in PATH that notes how it was called, and loads the answer."""

import ctypes
import os

os.mkdir("bin")
with open("bin/shrink", "w") as file:
    file.write('#!/bin/sh\nfor one in "$@"; do printf "%s\\n" "$one" >> calls; done\ntest -e "$1"\n')
os.chmod("bin/shrink", 0o755)
os.environ["PATH"] = os.path.abspath("bin") + ":" + os.environ["PATH"]
answer = ctypes.CDLL("./answer.so")


def shrunk(path):
    return answer.shrink_picture(path.encode())


def calls():
    if not os.path.exists("calls"):
        return []
    with open("calls") as file:
        return file.read().splitlines()
