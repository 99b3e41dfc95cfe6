# Whoever reads a name that is always bound first must still ask when a function elsewhere deletes it.
x = y = 1


def forget():
    global x
    del x


forget()
try:
    print(x)
except NameError as e:
    print(e)


def outer(z):
    w = 2

    def inner():
        nonlocal z
        del z
        try:
            raise ValueError
        except ValueError as y:
            pass

    def handler():
        nonlocal w
        try:
            raise ValueError
        except ValueError as w:
            pass

    inner()
    handler()
    try:
        print(z)
    except UnboundLocalError as e:
        print(e)
    try:
        print(w)
    except UnboundLocalError as e:
        print(e)


outer(1)
print(y)
