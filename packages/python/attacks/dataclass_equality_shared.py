# expect: exhausted
import dataclasses
@dataclasses.dataclass
class A:
    l: object
    r: object
def make():
    a = A(1, 2)
    for _ in range(60):
        a = A(a, a)
    return a
make() == make()
