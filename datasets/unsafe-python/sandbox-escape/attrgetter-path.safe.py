# label: safe
# cwe: CWE-693
# expect: returned
# why: sorts records by attributes

from operator import attrgetter, itemgetter
from types import SimpleNamespace

people = [
    SimpleNamespace(name="Cleo", address=SimpleNamespace(city="Bern")),
    SimpleNamespace(name="Ann", address=SimpleNamespace(city="Basel")),
    SimpleNamespace(name="Bob", address=SimpleNamespace(city="Bern")),
]
by_city = sorted(people, key=attrgetter("address.city", "name"))
print([person.name for person in by_city])
print(max([("a", 3), ("b", 9)], key=itemgetter(1)))
