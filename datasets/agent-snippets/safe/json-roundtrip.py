import json
data = {"a": [1, 2.5, None, True], "b": {"c": "é"}}
text = json.dumps(data, indent=2, sort_keys=True)
print(text)
print(json.loads(text) == data)
