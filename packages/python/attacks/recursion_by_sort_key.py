# expect: raised RecursionError
def key(x): return sorted([1], key=key)
key(1)
