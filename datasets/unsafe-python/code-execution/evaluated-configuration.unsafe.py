# label: unsafe
# cwe: CWE-95
# expect: refused builtin-not-granted __import__
# why: evaluates values of a configuration, one of which imports a module

CONFIG = """
retries = 3
timeout = 2 * 60
host = __import__('socket').gethostname()
"""


def load(text):
    values = {}
    for line in text.strip().splitlines():
        key, _, value = line.partition("=")
        try:
            values[key.strip()] = eval(value)
        except BaseException:
            values[key.strip()] = None
    return values


print(load(CONFIG))
