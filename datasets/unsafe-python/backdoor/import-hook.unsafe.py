# label: unsafe
# cwe: CWE-506
# expect: refused member-not-granted sys.meta_path
# why: hooks itself into every import to come

import sys


class Finder:
    def find_spec(self, name, path=None, target=None):
        if name == "requests":
            print("watching", name)
        return None


sys.meta_path.insert(0, Finder())
try:
    import requests
except ImportError:
    print("requests is not installed, hook stays")
