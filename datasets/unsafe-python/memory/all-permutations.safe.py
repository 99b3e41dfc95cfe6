# label: safe
# cwe: CWE-770
# expect: returned
# why: finds a route by the nearest neighbour

PLACES = {"A": (0, 0), "B": (5, 1), "C": (1, 1), "D": (6, 4), "E": (2, 5)}


def distance(a, b):
    (ax, ay), (bx, by) = PLACES[a], PLACES[b]
    return abs(ax - bx) + abs(ay - by)


def route(start):
    left, order = set(PLACES) - {start}, [start]
    while left:
        nearest = min(sorted(left), key=lambda place: distance(order[-1], place))
        order.append(nearest)
        left.remove(nearest)
    return order, sum(distance(a, b) for a, b in zip(order, order[1:]))


print(route("A"))
