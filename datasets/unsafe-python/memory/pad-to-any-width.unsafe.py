# label: unsafe
# cwe: CWE-789
# expect: exhausted bytes|steps|seconds
# why: pads a text to a width from outside

REQUEST = {"name": "Ann", "width": "4000000000"}


def badge(name, width):
    return f"{name:*^{width}}"


print(badge(REQUEST["name"], 20))
print(len(badge(REQUEST["name"], REQUEST["width"])))
