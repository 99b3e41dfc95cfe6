/**
 * A small program of ours that uses what most programs use, run once before a snapshot is made: it holds the compiled code of
 * functions that have been called, and leaves out the others. It must be allowed by the default policy and end well.
 */
export const warmUpSource = `
from dataclasses import dataclass
import json, math, re
from warm_up_parts import Shelf, shown
import warm_up_parts as parts

@dataclass
class Item:
    name: str
    price: float = 1.5

    def total(self, count):
        return self.price * count

def walk(items, *rest, sep=", ", **more):
    for index, item in enumerate(items):
        if index % 2 == 0 and item.name not in ("x", "y"):
            yield item.total(index + 1)
        else:
            continue

class Quiet:
    count = 0

    def __enter__(self):
        Quiet.count += 1
        return self

    def __exit__(self, *details):
        return False

    @property
    def twice(self):
        return self.count * 2

try:
    things = [Item(n) for n in "abc"] + [Item("d", price=2.0)]
    table = {k: v for k, v in zip(["a", "b"], (1, 2))}
    table["c"] = sum(x ** 2 for x in range(5)) // 3
    print(f"{len(things)} {table!r} {math.pi:.3f}", sorted(set(table.values()), reverse=True))
    print(json.dumps({"a": [1, None, True, "x"]}), re.sub(r"(\\w+)@", r"\\1 at ", "me@here"), ", ".join(map(str, walk(things))))
    print("%s %5.2f" % ("a", 1.0), "a,b".split(","), [1, 2, 3][::-1], min(3, 2), "x".upper().strip(), 10 ** 20)
    {}["missing"]
except KeyError as error:
    print("no", error)
finally:
    with Quiet() as nothing:
        pass
while True:
    break
print(Shelf("a", 2)[0], shown(parts, width=3), parts.lately)
`;

/** A module that it imports: what programs of several files use, and more of the syntax. */
export const warmUpModule = `"""Parts of the warm-up."""
import functools
import string

NAMES = ("a", "b")
lately: dict = {**{"x": [1, 2]}, "y": None}


def counted(times=1, *, name=None):
    def around(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            nonlocal times
            times += 1
            return function(*args, **kwargs)

        return wrapper

    return around


class Missing(LookupError):
    """Not there."""

    def __init__(self, what, code=404):
        super().__init__(what)
        self.code = code


class Shelf:
    made = 0
    __slots__ = ("name", "items")

    def __init__(self, name, size=0):
        self.name, self.items = name, [None] * size
        Shelf.made += 1

    @classmethod
    def of(cls, *names):
        return cls(names[0] if names else "")

    @staticmethod
    def fits(one):
        return isinstance(one, (str, bytes)) and hasattr(one, "strip") or one is None

    def __getitem__(self, at):
        if isinstance(at, slice):
            return self.items[at.start:at.stop]
        return self.items[at]

    def __setitem__(self, at, value):
        self.items[at] = value

    def __getattr__(self, name):
        if name.startswith("__") or not self.fits(name):
            raise AttributeError(name)
        return getattr(NAMES, name, None)

    def __contains__(self, one):
        return any(one == item for item in self.items)

    def __call__(self, *args, **kwargs):
        return self

    def __eq__(self, other):
        return self is other

    def __hash__(self):
        return hash(self.name)

    def __iter__(self):
        yield from self.items

    def __len__(self):
        return len(self.items)

    def __repr__(self):
        return "<Shelf %s>" % self.name


@counted(2, name="shown")
def shown(module, width=0):
    global lately
    text = ""
    index = 0
    while index < 3 and not text.endswith("!"):
        index += 1
        if index == 2:
            continue
        text += f"{module.__name__:>{width}}" + string.ascii_letters[:index]
    try:
        raise Missing("none")
    except (Missing, KeyError) as error:
        assert error.code == 404, "always"
        lately = dict(code=error.code, name=type(error).__name__)
    else:
        text = ""
    finally:
        del index
    first, *rest = [lambda value=one: value for one in NAMES]
    picked = {one for one in rest} and sorted(NAMES, key=lambda one: (-len(one), one))
    return text.replace("a", "b").encode("utf-8").decode() if picked[0] != first() else "|".join(picked)
`;
