import os


def weak(uid, gid):
    # ruleid: python.permissions.rights-dropped-in-wrong-order
    os.setuid(uid)
    os.setgid(gid)


def fine(uid, gid):
    # ok: python.permissions.rights-dropped-in-wrong-order
    os.setgid(gid)
    os.setuid(uid)
