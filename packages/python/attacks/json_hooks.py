# expect: ended ['__proto__', 'constructor'] [('__proto__', 1)]
import json
print(json.loads('{"__proto__": {"x": 1}, "constructor": 2}', object_hook=lambda d: sorted(d)), json.loads('{"__proto__": 1}', object_pairs_hook=list))
