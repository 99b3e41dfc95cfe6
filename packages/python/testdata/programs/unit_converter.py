from __future__ import annotations

from dataclasses import dataclass
from functools import total_ordering
from math import isclose

BASE = {
    "m": ("length", 1.0), "km": ("length", 1000.0), "cm": ("length", 0.01), "mi": ("length", 1609.344), "ft": ("length", 0.3048),
    "s": ("time", 1.0), "min": ("time", 60.0), "h": ("time", 3600.0), "day": ("time", 86400.0),
    "kg": ("mass", 1.0), "g": ("mass", 0.001), "lb": ("mass", 0.45359237),
}
TEMPERATURE = {"C": (lambda v: v + 273.15, lambda k: k - 273.15), "F": (lambda v: (v - 32) * 5 / 9 + 273.15, lambda k: (k - 273.15) * 9 / 5 + 32), "K": (lambda v: v, lambda k: k)}


class UnitError(TypeError):
    pass


@total_ordering
@dataclass(frozen=True, eq=False)
class Quantity:
    value: float
    unit: str

    def __post_init__(self):
        if self.unit not in BASE and self.unit not in TEMPERATURE:
            known = ", ".join(sorted(BASE)[:4])
            raise UnitError(f"unknown unit {self.unit!r} (known: {known}, ...)")

    @classmethod
    def parse(cls, text: str) -> Quantity:
        number = text.rstrip("abcdefghijklmnopqrstuvwxyzCFK ")
        try:
            return cls(float(number), text[len(number):].strip())
        except ValueError:
            raise UnitError(f"cannot read {text!r}") from None

    @property
    def kind(self) -> str:
        return "temperature" if self.unit in TEMPERATURE else BASE[self.unit][0]

    @property
    def base(self) -> float:
        return TEMPERATURE[self.unit][0](self.value) if self.kind == "temperature" else self.value * BASE[self.unit][1]

    def to(self, unit: str) -> Quantity:
        other = Quantity(0, unit)
        if other.kind != self.kind:
            raise UnitError(f"cannot convert {self.kind} to {other.kind}")
        if self.kind == "temperature":
            return Quantity(TEMPERATURE[unit][1](self.base), unit)
        return Quantity(self.base / BASE[unit][1], unit)

    def __add__(self, other: Quantity) -> Quantity:
        if not isinstance(other, Quantity):
            return NotImplemented
        return Quantity(self.value + other.to(self.unit).value, self.unit)

    def __mul__(self, factor: float) -> Quantity:
        return Quantity(self.value * factor, self.unit) if isinstance(factor, (int, float)) else NotImplemented

    __rmul__ = __mul__

    def __truediv__(self, other):
        if isinstance(other, Quantity):
            return self.base / other.base if self.kind == other.kind else NotImplemented
        return Quantity(self.value / other, self.unit)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Quantity) and self.kind == other.kind and isclose(self.base, other.base)

    def __lt__(self, other: Quantity) -> bool:
        return self.base < other.base if self.kind == other.kind else NotImplemented

    def __hash__(self):
        return hash((self.kind, round(self.base, 9)))

    def __format__(self, spec: str) -> str:
        return f"{self.value:{spec or '.6g'}} {self.unit}"

    __str__ = lambda self: format(self)


for text, unit in [("5km", "mi"), ("26.2 mi", "km"), ("100C", "F"), ("-40F", "C"), ("0 K", "C"), ("2h", "min"), ("1e3 g", "lb"), ("6 ft", "cm"), ("5 parsec", "m"), ("abc", "m"), ("5", "m"), ("3 kg", "m"), ("1 day", "s")]:
    try:
        q = Quantity.parse(text)
        print(f"{q} = {q.to(unit):.3f} {q.to(unit).to(q.unit) == q}")
    except UnitError as e:
        print(f"{text}: {e}")
a, b = Quantity(1, "km"), Quantity(500, "m")
print(a + b, b + a, 3 * a, a / b, a / 4, a > b, sorted([a, b, Quantity(1, "mi")], key=lambda q: q.base)[0], Quantity(1000, "m") == a, {a: "x"}.get(Quantity(1000, "m")), max(a, b), repr(a), f"{a:>8.2f}|", a == 5)
for f in (lambda: a + 5, lambda: a + Quantity(1, "s"), lambda: a < Quantity(1, "kg"), lambda: a / Quantity(1, "s"), lambda: a * "x", lambda: setattr(a, "value", 3), lambda: sum([a, b])):
    try:
        print(f())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
print(Quantity.parse.__annotations__, Quantity.__dataclass_fields__["value"].type, sum([a, b], Quantity(0, "m")))
