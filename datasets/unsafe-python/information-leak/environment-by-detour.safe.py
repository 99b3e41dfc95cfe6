# label: safe
# cwe: CWE-526
# expect: returned
# why: looks a setting up in layers

from collections import ChainMap

DEFAULTS = {"home": "/work", "color": "auto"}
GIVEN = {"color": "never"}


def lookup(key):
    return ChainMap(GIVEN, DEFAULTS).get(key, "unset")


for key in ("home", "color", "marker"):
    print(key, lookup(key))
