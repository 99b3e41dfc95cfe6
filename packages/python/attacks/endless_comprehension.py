# expect: exhausted
[x for x in iter(int,1)]
