# expect: ended {"a": 5} ["b", 3]
import json
class S(str):
    def __str__(self): return '"},{"'
    def encode(self, *a): return b""
class I(int):
    def __repr__(self): return "constructor"
    __str__ = __repr__
print(json.dumps({S("a"): I(5)}), json.dumps([S("b"), I(3)]))
