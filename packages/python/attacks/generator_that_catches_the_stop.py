# expect: exhausted
def g():
    while True:
        try:
            yield 1
        except BaseException: pass
for x in g(): pass
