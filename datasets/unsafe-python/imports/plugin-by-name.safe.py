# label: safe
# cwe: CWE-829
# expect: returned
# why: looks plugins up in a table of functions

import json

CONFIG = '{"plugins": ["upper", "count", "unknown"], "text": "three small words"}'

PLUGINS = {
    "upper": str.upper,
    "count": lambda text: len(text.split()),
    "title": str.title,
}


def run_plugins(config):
    for name in config["plugins"]:
        plugin = PLUGINS.get(name)
        if plugin is None:
            yield name, "is not a plugin"
        else:
            yield name, plugin(config["text"])


for name, result in run_plugins(json.loads(CONFIG)):
    print(name, result)
