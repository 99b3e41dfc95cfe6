"""Puts a `ping` of our own first in the path: it notes its arguments, and answers for 192.0.2.1 alone."""
import os
import stat
import sys

FOLDER = os.path.abspath("bin")
LOG = os.path.abspath("ping.log")


def install():
    os.makedirs(FOLDER, exist_ok=True)
    path = os.path.join(FOLDER, "ping")
    with open(path, "w") as file:
        file.write('#!/bin/sh\nfor word in "$@"; do printf "%s\\n" "$word"; done >> "' + LOG + '"\n')
        file.write('for word in "$@"; do [ "$word" = 192.0.2.1 ] && exit 0; done\nexit 1\n')
    os.chmod(path, os.stat(path).st_mode | stat.S_IXUSR)
    os.environ["PATH"] = FOLDER + ":" + os.environ["PATH"]


def words():
    return open(LOG).read().split("\n")[:-1] if os.path.exists(LOG) else []
