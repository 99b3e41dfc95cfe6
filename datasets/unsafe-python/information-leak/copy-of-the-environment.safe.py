# label: safe
# cwe: CWE-526
# expect: returned
# why: keeps a copy of its own settings

from copy import copy

settings = {"colour": "blue", "size": 3}
snapshot = copy(settings)
settings["size"] = 4
print("settings:", len(snapshot), snapshot["size"])
