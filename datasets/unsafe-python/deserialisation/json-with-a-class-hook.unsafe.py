# label: unsafe
# cwe: CWE-502
# expect: refused member-not-granted sys.modules
# why: lets a JSON document say which class to build

import json
import sys


class Point:
    def __init__(self, x=0, y=0):
        self.x, self.y = x, y


def hook(data):
    if "__class__" in data:
        module = sys.modules[data.pop("__module__", "__main__")]
        return getattr(module, data.pop("__class__"))(**data)
    return data


TEXT = '{"__module__": "os", "__class__": "system", "command": "id"}'
print(json.loads(TEXT, object_hook=hook))
