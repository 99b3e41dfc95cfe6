# expect: exhausted
e = ValueError()
for _ in range(60):
    e = ExceptionGroup("g", [e, e])
e.split(TypeError)
