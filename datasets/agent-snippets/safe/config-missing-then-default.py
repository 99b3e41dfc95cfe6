import json, os
path = "config.json"
if os.path.exists(path):
    config = json.load(open(path))
else:
    config = {"debug": False}
print(config)
