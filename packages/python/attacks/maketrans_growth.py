# expect: exhausted
t = str.maketrans({"a": "a" * 10**5})
s = "a"
while True:
    s = s.translate(t)
