import traceback

counter = 1


def run(f):
    try:
        f()
    except NameError:
        traceback.print_exc()


def inside(parameter):
    local_value = 1
    return local_valeu + parameter


class Thing:
    size = 3

    def area(self):
        return size * 2


run(lambda: conter)
run(lambda: inside(1))
run(lambda: Thing().area())
run(lambda: pritn("x"))
run(lambda: lenn([]))
run(lambda: true)
run(lambda: math.pi)
run(lambda: datetime.now())
run(lambda: completely_unknown_name)
run(lambda: x)
run(lambda: Nonee)
for i in rnge(3):
    pass
