# label: unsafe
# cwe: CWE-770
# expect: exhausted bytes|steps|seconds
# why: keeps all orders of fourteen things

from itertools import permutations

CITIES = [f"city {number}" for number in range(14)]


def distance(route):
    return sum(abs(hash(a) - hash(b)) % 100 for a, b in zip(route, route[1:]))


routes = list(permutations(CITIES))
print(min(distance(route) for route in routes))
