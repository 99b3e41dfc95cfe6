# label: safe
# cwe: CWE-502
# expect: returned
# why: sends a function's name and arguments

import json


def greet(name):
    return "hello " + name


def add(a, b):
    return a + b


CALLS = {function.__name__: function for function in (greet, add)}


def receive(message):
    call = json.loads(message)
    function = CALLS.get(call["name"])
    return function(*call["args"]) if function else f"no function {call['name']}"


for call in ({"name": "greet", "args": ["Ann"]}, {"name": "add", "args": [2, 3]}, {"name": "eval", "args": ["1"]}):
    print(receive(json.dumps(call)))
