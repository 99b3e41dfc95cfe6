/**
 * A small program of ours that uses what most programs use, run once before a snapshot is made: it holds the compiled code of
 * functions that have been called, and leaves out the others. It must be allowed by the default policy and end well.
 */
export const warmUpSource = `
from dataclasses import dataclass
import json, math, re

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
`;
