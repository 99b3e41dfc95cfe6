# label: safe
# cwe: CWE-94
# expect: returned
# why: builds a class from checked names

from dataclasses import asdict, make_dataclass

FIELDS = ["name", "age", "x): pass"]


def make_class(name, fields):
    wrong = [field for field in fields if not field.isidentifier()]
    if wrong:
        raise ValueError(f"not a field: {wrong[0]!r}")
    return make_dataclass(name, fields)


try:
    make_class("Person", FIELDS)
except ValueError as error:
    print(error)
Person = make_class("Person", FIELDS[:2])
print(asdict(Person("Ann", 30)))
