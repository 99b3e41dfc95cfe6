def averager():
    total = count = 0
    average = None
    while True:
        value = yield average
        if value is None:
            break
        total += value
        count += 1
        average = total / count
    return total, count


g = averager()
print(next(g), g.send(10), g.send(20))
try:
    g.send(None)
except StopIteration as e:
    print("value", e.value, e.args)
try:
    next(g)
except StopIteration as e:
    print("again", e.value, repr(e))


def catcher():
    while True:
        try:
            got = yield "ready"
            print("got", got)
        except ValueError as e:
            print("caught", e)
        except GeneratorExit:
            print("closing")
            raise
        finally:
            print("finally")


g = catcher()
print(next(g), g.send(1), g.throw(ValueError("v")))
g.close()
print(g.gi_frame, g.gi_running)
g = catcher()
try:
    g.send(1)
except TypeError as e:
    print(e)
next(g)
try:
    g.throw(KeyError("k"))
except KeyError as e:
    print("came back", e)


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


g = stubborn()
next(g)
try:
    g.close()
except RuntimeError as e:
    print(e)


def leak():
    yield 1
    raise StopIteration("inside")


try:
    list(leak())
except RuntimeError as e:
    print(e, repr(e.__cause__))


def reenter():
    yield next(me)


me = reenter()
try:
    next(me)
except ValueError as e:
    print(e)
g = (i for i in range(3))
print(next(g), list(g), list(g), next(g, "default"))
g = averager()
g.close()
print(next(g, "closed before start"))
print(g.gi_yieldfrom, g.__name__, g.__qualname__)
