def prune(d):
    for key, value in d.items():
        if value is None:
            del d[key]
    return d


print(prune({"a": 1}))
prune({"a": None, "b": 2})
