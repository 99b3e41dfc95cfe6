import json

text = '{"name": "x", "values": [1, 2,, 3]}'


def load(text):
    return json.loads(text)


print(load("[1]"))
load(text)
