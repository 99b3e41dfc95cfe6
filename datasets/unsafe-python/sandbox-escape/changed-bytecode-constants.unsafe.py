# label: unsafe
# cwe: CWE-693
# expect: refused attribute-denied __code__
# why: reads the constants of a function that checks a password

def check(password):
    return password == "open sesame"


def steal(function):
    return [value for value in function.__code__.co_consts if isinstance(value, str)]


print(steal(check))
