import os
import subprocess

ROOT = "/srv/archive"


class Worker:
    def __init__(self, store, limit):
        self.store = store
        self.limit = limit

    def archive(self, user, name):
        if not user.may("archive"):
            raise PermissionError(name)
        if len(name) > self.limit:
            raise ValueError("too long")
        self.store.lock(name)
        try:
            code = subprocess.call("tar czf /srv/out.tgz " + name, shell=True, timeout=30)
        finally:
            self.store.unlock(name)
        if code != 0:
            raise RuntimeError("tar failed")
        self.store.note(user, name)
        os.chmod("/srv/out.tgz", 0o600)
        return code
