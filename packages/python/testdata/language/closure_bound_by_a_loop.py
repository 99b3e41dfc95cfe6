# A variable of the function around that a loop or a deletion binds is one of the closure's too.
def outer():
    a = b = 0
    c = 1

    def inner():
        nonlocal a, c
        for a in (1, 2):
            pass
        del c
        return b

    print(inner.__code__.co_freevars, [cell.cell_contents for cell in inner.__closure__])
    inner()
    print(a)
    try:
        print(c)
    except UnboundLocalError as e:
        print(e)


outer()
