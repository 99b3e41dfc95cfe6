import json
from copy import deepcopy

SOURCE = json.loads("""
{"users": [
  {"id": 1, "name": {"first": "Ann", "last": "Lee"}, "tags": ["admin", "dev"], "address": {"city": "Oslo", "geo": {"lat": 59.9, "lon": 10.75}}},
  {"id": 2, "name": {"first": "Bob", "last": "Ng"}, "tags": [], "address": null},
  {"id": 3, "name": {"first": "Zoé", "last": "Kim"}, "tags": ["dev"], "extra": {"a": [1, {"b": true}]}}
], "meta": {"page": 1, "next": null}}
""")


def flatten(value, prefix=""):
    if isinstance(value, dict):
        out = {}
        for k, v in value.items():
            out |= flatten(v, f"{prefix}.{k}" if prefix else k)
        return out
    if isinstance(value, list):
        out = {}
        for i, v in enumerate(value):
            out |= flatten(v, f"{prefix}[{i}]")
        return out or {prefix: []}
    return {prefix: value}


def query(value, path, default=None):
    for part in path.split("."):
        try:
            value = value[int(part)] if isinstance(value, list) else value[part]
        except (KeyError, IndexError, TypeError, ValueError):
            return default
    return value


def merge(a, b):
    if isinstance(a, dict) and isinstance(b, dict):
        return {k: merge(a[k], b[k]) if k in a and k in b else deepcopy(a.get(k, b.get(k))) for k in [*a, *(k for k in b if k not in a)]}
    if isinstance(a, list) and isinstance(b, list):
        return a + [x for x in b if x not in a]
    return b


def diff(a, b, path="$"):
    if type(a) is not type(b):
        yield path, a, b
    elif isinstance(a, dict):
        for k in sorted(a.keys() | b.keys()):
            if k not in a:
                yield f"{path}.{k}", "<absent>", b[k]
            elif k not in b:
                yield f"{path}.{k}", a[k], "<absent>"
            else:
                yield from diff(a[k], b[k], f"{path}.{k}")
    elif isinstance(a, list):
        for i in range(max(len(a), len(b))):
            if i >= len(a):
                yield f"{path}[{i}]", "<absent>", b[i]
            elif i >= len(b):
                yield f"{path}[{i}]", a[i], "<absent>"
            else:
                yield from diff(a[i], b[i], f"{path}[{i}]")
    elif a != b:
        yield path, a, b


for k, v in flatten(SOURCE).items():
    print(f"{k:<32} {json.dumps(v, ensure_ascii=False)}")
print(query(SOURCE, "users.0.address.geo.lat"), query(SOURCE, "users.1.address.city", "unknown"), query(SOURCE, "users.9"), query(SOURCE, "users.2.extra.a.1.b"))
changed = merge(SOURCE, {"meta": {"page": 2, "total": 3}, "users": [{"id": 4}]})
print(json.dumps(changed["meta"]), len(changed["users"]), len(SOURCE["users"]))
for path, old, new in diff(SOURCE, changed):
    print(path, old, "->", new)
by_tag = {}
for u in SOURCE["users"]:
    for t in u["tags"] or ["(none)"]:
        by_tag.setdefault(t, []).append("{first} {last}".format(**u["name"]))
print(json.dumps(by_tag, indent=2, sort_keys=True, ensure_ascii=False))
print(json.dumps(sorted(({"id": u["id"], "initials": "".join(n[0] for n in u["name"].values())} for u in SOURCE["users"]), key=lambda u: u["initials"]), separators=(",", ":")))
