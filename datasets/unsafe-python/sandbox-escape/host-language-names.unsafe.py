# label: unsafe
# cwe: CWE-693
# expect: returned
# why: tries names of the language that it suspects below

class Probe:
    pass


def attempt(value, name):
    try:
        return getattr(value, name)
    except BaseException as error:
        return type(error).__name__


names = ["constructor", "__proto__", "prototype", "toString", "valueOf", "call", "apply"]
for name in names:
    results = {attempt(value, name) for value in (Probe(), Probe, "", 1, [], {}, attempt)}
    print(name, sorted(map(str, results)))
