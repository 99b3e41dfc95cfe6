# expect: ended constructor(toString=1, then=3, hasOwnProperty=5) {'toString': 1, 'then': 3, 'hasOwnProperty': 5}
import dataclasses
D = dataclasses.make_dataclass("constructor", ["toString", ("then", int, 3), ("hasOwnProperty", "process", 5)])
print(D(1), dataclasses.asdict(D(1)))
