import json, json.decoder
from json import JSONDecodeError
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
for s in ['[','[1','{','{"a":1','"\\u12"','"\\ud800\\u12"','[1,','{"a":1,}','"\\x"','"\\','-','-I','"a\nb"','{"a":1 ','nul','"\\u12','"\\u','😀','["😀", x]','"😀\\x"','\n\n {"é😀": tru}','1 2','[1]\n\n]']:
    t(lambda: json.loads(s))
t(lambda: json.JSONDecoder().raw_decode('"😀" x'))
t(lambda: json.JSONDecoder().raw_decode(' 1'))
t(lambda: json.JSONDecoder().raw_decode('x 1', 2))
t(lambda: json.JSONDecodeError('m','a\nb',3))
t(lambda: str(json.JSONDecodeError('m','a\nb',3)))
t(lambda: json.loads('1'*5000))
t(lambda: json.loads('[1.5]', parse_float=lambda s: s+'!'))
t(lambda: json.dumps({'b':1,'a':[1,2,{'c':None}]}, indent=4, sort_keys=True))
t(lambda: json.dumps({'b':1}, indent='--', separators=(' ; ',' = ')))
t(lambda: json.dumps([1,2], indent=True))
t(lambda: json.dumps([1,2], separators=(',',)))
t(lambda: json.dumps([1,2], foo=1))
t(lambda: json.loads('1', foo=1))
t(lambda: json.loads('1', strict=False))
t(lambda: json.dumps({1.5:1, None:2, True:3, 10**30:4, float('inf'):5}))
t(lambda: json.dumps({float('nan'):5}, allow_nan=False))
t(lambda: json.dumps([float('inf')], allow_nan=False, indent=1))
class D(dict):
    def items(self): return [('x', 1)]
t(lambda: json.dumps(D(a=1)))
t(lambda: json.dumps(D()))
class D2(dict):
    def items(self): return [('x', 1)]
class I(int):
    def __repr__(self): return 'no'
    __str__=__repr__
class F(float):
    def __repr__(self): return 'no'
class S(str):
    def __str__(self): return 'no'
class T(tuple): pass
class L(list):
    def __iter__(self): return iter([9])
t(lambda: json.dumps([I(5), F(2.5), S('a'), T((1,)), L([1,2]), {I(1): 2, S('k'): 3, F(1.5): 2}]))
t(lambda: json.dumps([I(5), F(2.5), S('a'), T((1,)), {I(1): 2, S('k'): 3, F(1.5): 2}], indent=0))
class E(json.JSONEncoder):
    def iterencode(self, o, _one_shot=False):
        yield '<'
        yield from super().iterencode(o, _one_shot)
        yield '>'
t(lambda: json.dumps([1,{'a':[2,3]}], cls=E))
t(lambda: list(json.JSONEncoder(indent=2).iterencode({'a':[1,'x',[],{}],'b':{'c':None}})))
t(lambda: list(json.JSONEncoder().iterencode([1,[2,3],{'a':1}])))
t(lambda: json.JSONEncoder(sort_keys=True, ensure_ascii=False).encode({'é':1,'a':2}))
class E2(json.JSONEncoder):
    def __init__(self, *a, **k):
        super().__init__(*a, **k); self.n = 0
    def default(self, o):
        self.n += 1
        if isinstance(o, set): return sorted(o)
        if isinstance(o, bytes): return o.decode()
        return json.JSONEncoder.default(self, o)
t(lambda: json.dumps({'a':{3,1,2},'b':b'x'}, cls=E2))
t(lambda: json.dumps({'a':object}, cls=E2))
t(lambda: E2(indent=1).encode([{1}]))
class Dec(json.JSONDecoder):
    def __init__(self, *a, **k): super().__init__(object_hook=self.hook, *a, **k)
    def hook(self, d): return ('H', d)
t(lambda: json.loads('{"a":{"b":1}}', cls=Dec))
class Dec2(json.JSONDecoder):
    def decode(self, s): return 'dec:' + repr(super().decode(s))
t(lambda: json.loads('[1]', cls=Dec2))
t(lambda: json.loads(bytearray(b'[1]')))
t(lambda: json.loads('{"a":1,"b":{"c":2}}', object_pairs_hook=lambda p: p, object_hook=lambda d: 'no'))
t(lambda: json.dumps('x', 1))
t(lambda: json.dumps())
t(lambda: json.loads())
t(lambda: json.dumps(range(3)))
t(lambda: json.dumps((x for x in 'a')))
t(lambda: json.dumps({1:1,'1':2}))
t(lambda: json.dumps({'a':1,None:2}, sort_keys=True))
t(lambda: json.dumps('\U0001f600\ud800', ensure_ascii=False))
t(lambda: json.dumps('\U0001f600\x7f\x80é'))
t(lambda: json.dumps([1.0, 1e22, 1e-7, 123456789.123, -0.0, 5e-324]))
def deep(n):
    x = []
    for _ in range(n): x = [x]
    return x
t(lambda: len(json.dumps(deep(500))))
t(lambda: json.dumps(deep(100000)))
t(lambda: json.loads('['*100000))
t(lambda: json.loads('{"a":'*100000))
t(lambda: json.decoder.JSONDecodeError is JSONDecodeError)
t(lambda: isinstance(JSONDecodeError('a','b',0), ValueError))
print(JSONDecodeError, json.JSONEncoder)
try: json.loads('{"a": \n x}')
except ValueError as e: print(e.lineno, e.colno, e.pos, e.msg, repr(e.doc), e.args)
try: json.dumps({'a': {'b': {1}}})
except TypeError as e: print(e)
