# label: safe
# cwe: CWE-693
# expect: returned
# why: asks a generator what it does

import inspect


def numbers():
    received = yield 1
    yield received


walker = numbers()
print(inspect.getgeneratorstate(walker), next(walker))
print(walker.send("hello"))
print(inspect.isgenerator(walker), list(walker))
