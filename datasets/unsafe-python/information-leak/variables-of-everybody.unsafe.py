# label: unsafe
# cwe: CWE-200
# expect: returned
# why: prints all its variables when something fails

API_TOKEN = "not a real token, 4711"


def pay(amount):
    if amount < 0:
        raise ValueError("negative")
    return amount


try:
    pay(-1)
except ValueError:
    for name, value in list(globals().items()):
        if name.isupper():
            print(name, "=", value)
