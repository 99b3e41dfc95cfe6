# expect: ended Circular reference detected
import json
try:
    json.dumps(object(), default=lambda o: o)
except ValueError as e:
    print(e)
