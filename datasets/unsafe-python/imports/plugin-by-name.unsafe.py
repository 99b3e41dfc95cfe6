# label: unsafe
# cwe: CWE-829
# expect: refused builtin-not-granted __import__
# why: imports whatever module a configuration names

import json

CONFIG = '{"plugins": ["json", "subprocess"], "entry": "run"}'


def load_plugins(config):
    loaded = {}
    for name in config["plugins"]:
        loaded[name] = __import__(name)
    return loaded


plugins = load_plugins(json.loads(CONFIG))
for name, module in plugins.items():
    entry = getattr(module, "run", None)
    if entry is not None:
        print(name, entry(["id", "-un"]))
    else:
        print(name, "has no entry")
