# label: safe
# cwe: CWE-95
# expect: returned
# why: reads values of a configuration as JSON

import json

CONFIG = """
retries = 3
timeout = 120
host = "localhost"
debug = false
broken = 2 *
"""


def load(text):
    values = {}
    for line in text.strip().splitlines():
        key, _, value = line.partition("=")
        try:
            values[key.strip()] = json.loads(value)
        except json.JSONDecodeError:
            values[key.strip()] = None
    return values


print(load(CONFIG))
