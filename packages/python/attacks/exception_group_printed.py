# expect: raised ExceptionGroup
e = ValueError()
for _ in range(60):
    e = ExceptionGroup("g", [e, e])
raise e
