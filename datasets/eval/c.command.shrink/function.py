import fake_shrink

for name in ("cat.png", "dog.jpg"):
    open(name, "w").close()
    assert fake_shrink.shrunk(name) == 0, "a picture"
assert fake_shrink.calls() == ["cat.png", "dog.jpg"], "the program is called with the path"
assert fake_shrink.shrunk("absent.png") == -1, "a program that fails"
