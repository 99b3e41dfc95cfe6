import json
with open("d.json", "w") as f:
    json.dump({"x": 1}, f)
with open("d.json") as f:
    print(json.load(f))
