# expect: ended
{"__proto__": {"polluted": 1}, "constructor": {"prototype": 1}, "toJSON": 1, "then": 2, "$int": "5", "$repr": "x", "$bytes": "AA=="}
