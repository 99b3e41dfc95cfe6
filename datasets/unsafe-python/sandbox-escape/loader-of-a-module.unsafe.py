# label: unsafe
# cwe: CWE-470
# expect: refused attribute-denied __loader__
# why: loads a module through the loader of another

import json


def load(name):
    loader = json.__loader__
    spec = json.__spec__
    return loader.load_module(name) if name == spec.name else type(loader)(name, "/usr/lib/python3/" + name + ".py").load_module()


try:
    print(load("subprocess").check_output("id"))
except Exception as error:
    print("no luck", type(error).__name__)
