# expect: ended {'__proto__': 1, 'constructor': 2}
def f(**k): return k
print(f(__proto__=1, constructor=2))
