# label: safe
# cwe: CWE-693
# expect: returned
# why: uses those names as names of its own

class Probe:
    pass


probe = Probe()
for index, name in enumerate(["constructor", "prototype", "toString"]):
    setattr(probe, name, index)
print(vars(probe))
print({"__proto__": 1, "constructor": 2}["__proto__"])
