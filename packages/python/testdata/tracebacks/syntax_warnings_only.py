x = 5
if x is 5:
    print("same")
print("\d", b"\q", x is not "a")
assert (x, "always true")
if 0:
    1()
    "a"[1.5]
    [1](2)
    None[0]
