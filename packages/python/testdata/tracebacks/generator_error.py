def numbers():
    yield 1
    yield 2
    raise RuntimeError("source ran dry")


def doubled(source):
    for n in source:
        yield n * 2


def delegating():
    yield from doubled(numbers())


for n in delegating():
    print(n)
