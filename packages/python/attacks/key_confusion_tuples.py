# expect: ended False False True False False
d = {("a", "b"): 1}
print(("a,b",) in d, ("a\0b",) in d, ("a", "b") in d, (("a",), "b") in d, ("a", ("b",)) in d)
