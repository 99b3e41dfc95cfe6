import traceback
from dataclasses import dataclass
from enum import Enum


class Color(Enum):
    RED = 1


@dataclass(frozen=True)
class P:
    x: int


def run(f):
    try:
        f()
    except Exception:
        traceback.print_exc()


run(lambda: Color(5))
run(lambda: Color["BLUE"])
run(lambda: Color.BLUE)
run(lambda: setattr(P(1), "x", 2))
run(lambda: P())
run(lambda: P(1, 2))
Color.RED = 3
