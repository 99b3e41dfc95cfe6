import json
def load(path):
    try:
        return json.load(open(path))
    except (OSError, ValueError) as e:
        print("cannot load:", e.__class__.__name__)
        return {}
print(load("config.json"))
