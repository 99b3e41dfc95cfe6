import traceback
import math
import collections


class Robot:
    colour = "red"

    def __init__(self):
        self.position = 0
        self._hidden = 1

    def move(self):
        self.positon += 1


def run(f):
    try:
        f()
    except Exception:
        traceback.print_exc()


r = Robot()
run(lambda: r.color)
run(lambda: r.move())
run(lambda: r.hidden)
run(lambda: r.completely_different)
run(lambda: Robot.colr)
run(lambda: math.sqr(2))
run(lambda: [].appendd(1))
run(lambda: "x".uper())
run(lambda: {}.itmes())
run(lambda: collections.namedtupel)
run(lambda: (1).bit_lenght)
run(lambda: getattr(r, "positio"))
r.mov()
