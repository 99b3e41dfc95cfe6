# expect: ended {"b": 1, "1": 2, "a": 3, "0": 4}
import json
print(json.dumps(json.loads('{"b":1,"1":2,"a":3,"0":4}')))
