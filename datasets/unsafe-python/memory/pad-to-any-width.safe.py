# label: safe
# cwe: CWE-789
# expect: returned
# why: pads a text to a width that it bounds

REQUEST = {"name": "Ann", "width": "4000000000"}
WIDEST = 40


def badge(name, width):
    return f"{name:*^{min(int(width), WIDEST)}}"


print(badge(REQUEST["name"], 20))
print(len(badge(REQUEST["name"], REQUEST["width"])))
