from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from functools import reduce
from typing import Any, ClassVar


class Stage(ABC):
    registry: ClassVar[dict[str, type["Stage"]]] = {}
    name: ClassVar[str]

    def __init_subclass__(cls, /, name: str | None = None, **kwargs):
        super().__init_subclass__(**kwargs)
        if name:
            if name in Stage.registry:
                raise ValueError(f"stage {name!r} registered twice")
            cls.name = name
            Stage.registry[name] = cls

    def __init__(self, *args: Any):
        self.args = args

    @abstractmethod
    def run(self, rows: Iterable[dict]) -> Iterator[dict]: ...

    def __or__(self, other: "Stage") -> "Pipeline":
        return Pipeline(self, other)

    def __repr__(self):
        return f"{self.name}({', '.join(map(repr, self.args))})"


class Pipeline(Stage, name="pipeline"):
    def run(self, rows):
        return reduce(lambda acc, stage: stage.run(acc), self.args, rows)

    def __or__(self, other):
        return Pipeline(*self.args, other)

    @classmethod
    def parse(cls, text):
        stages = []
        for part in text.split("|"):
            name, *args = part.split()
            try:
                stages.append(Stage.registry[name](*args))
            except KeyError:
                raise LookupError(f"no stage named {name!r}; have {sorted(Stage.registry)}") from None
        return cls(*stages)


class Where(Stage, name="where"):
    def run(self, rows):
        key, op, value = self.args
        tests = {"=": lambda a, b: str(a) == b, ">": lambda a, b: a > float(b), "<": lambda a, b: a < float(b), "~": lambda a, b: b in str(a)}
        return (r for r in rows if tests[op](r[key], value))


class Select(Stage, name="select"):
    def run(self, rows):
        for r in rows:
            yield {k: r[k] for k in self.args}


class Sort(Stage, name="sort"):
    def run(self, rows):
        key = self.args[0]
        return iter(sorted(rows, key=lambda r: r[key.lstrip("-")], reverse=key.startswith("-")))


class Limit(Stage, name="limit"):
    def run(self, rows):
        for n, r in zip(range(int(self.args[0])), rows):
            yield r


class Group(Stage, name="group"):
    def run(self, rows):
        key, total = self.args
        out = {}
        for r in rows:
            g = out.setdefault(r[key], {key: r[key], "count": 0, f"sum_{total}": 0})
            g["count"] += 1
            g[f"sum_{total}"] += r[total]
        yield from out.values()


DATA = [{"name": n, "team": t, "points": p} for n, t, p in [("ann", "red", 7), ("bob", "blue", 3), ("cid", "red", 9), ("dee", "green", 5), ("eve", "blue", 8)]]
for text in ("where points > 4 | sort -points | limit 2", "select name team", "group team points | sort -sum_points", "where team ~ e | select name", "limit 0", "sort nothing", "shuffle | limit 1", "where name", "limit x"):
    try:
        p = Pipeline.parse(text)
        print(p)
        for row in p.run(DATA):
            print("   ", row)
    except (LookupError, ValueError) as e:
        print("   error:", type(e).__name__, e)
lazy = (Where("points", ">", "6") | Select("name") | Limit(1)).run(iter(DATA))
print(next(lazy), next(lazy, "done"), type(lazy).__name__, sorted(Stage.registry))
for f in (lambda: Stage(), lambda: type("Bad", (Stage,), {})(), lambda: type("Twin", (Stage,), {}, name="limit"), lambda: Where("a") | 5):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
