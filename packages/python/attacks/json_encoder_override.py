# expect: ended x
import json
class E(json.JSONEncoder):
    def default(self, o): return {"constructor": 1}
    def iterencode(self, o, **k): yield "x"
print(json.dumps(object(), cls=E))
