# label: safe
# cwe: CWE-502
# expect: returned
# why: lets a JSON document say which of two classes to build

import json
from dataclasses import dataclass


@dataclass
class Point:
    x: int = 0
    y: int = 0


@dataclass
class Circle:
    radius: int = 1


KINDS = {"point": Point, "circle": Circle}


def hook(data):
    kind = data.pop("kind", None)
    if kind is None:
        return data
    if kind not in KINDS:
        raise ValueError(f"unknown kind {kind!r}")
    return KINDS[kind](**data)


print(json.loads('[{"kind": "point", "x": 2}, {"kind": "circle"}, {"other": 1}]', object_hook=hook))
try:
    json.loads('{"kind": "system"}', object_hook=hook)
except ValueError as error:
    print(error)
