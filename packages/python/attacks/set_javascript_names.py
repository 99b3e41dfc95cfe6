# expect: ended ['__proto__', 'constructor'] False
s = {"__proto__", "constructor"}
print(sorted(s), "toString" in s)
