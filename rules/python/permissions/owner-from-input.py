import os
import pwd

from flask import request


def weak():
    # ruleid: python.permissions.owner-from-input
    os.chown(request.args["file"], 1000, 1000)


def also(path, uid):
    # ruleid: python.permissions.owner-from-input
    os.chown(path, uid, -1)


def drop(user):
    entry = pwd.getpwnam(user)
    # ok: python.permissions.owner-from-input
    os.setgid(entry.pw_gid)
    # ok: python.permissions.owner-from-input
    os.setuid(entry.pw_uid)


def fine():
    # ok: python.permissions.owner-from-input
    os.chown("/srv/shop/data", 1000, 1000)
