import heapq
import bisect


def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


h = []
for x in (5, 1, 8, 3, 2):
    heapq.heappush(h, x)
print(h, heapq.heappop(h), h, heapq.heappushpop(h, 0), heapq.heapreplace(h, 9), h)
l = [9, 4, 7, 1, 0, 3]
heapq.heapify(l)
print(l, [heapq.heappop(l) for _ in range(3)], l)
print(heapq.nlargest(3, [1, 9, 4, 7]), heapq.nsmallest(2, [1, 9, 4, 7]), heapq.nlargest(2, ["aa", "b", "cccc"], key=len), heapq.nsmallest(10, [2, 1]), heapq.nlargest(0, [1]), list(heapq.merge([1, 4], [2, 3], [0, 9])), list(heapq.merge("ca", "db", key=lambda c: -ord(c), reverse=False))[:2], list(heapq.merge([3, 1], [2, 0], reverse=True)))
tasks = []
for i, (p, n) in enumerate([(2, "write"), (1, "plan"), (2, "test"), (1, "read")]):
    heapq.heappush(tasks, (p, i, n))
print([heapq.heappop(tasks)[2] for _ in range(4)])
attempt(lambda: heapq.heappop([]))
attempt(lambda: heapq.heapreplace([], 1))
attempt(lambda: heapq.heappush((1,), 2))
attempt(lambda: heapq.heapify([1, "a"]))
attempt(lambda: heapq.nlargest("a", [1]))
attempt(lambda: heapq.heappushpop([], 3))
a = [1, 3, 3, 5, 7]
print(bisect.bisect(a, 3), bisect.bisect_left(a, 3), bisect.bisect_right(a, 4), bisect.bisect_left(a, 0), bisect.bisect(a, 99), bisect.bisect_left(a, 3, 2), bisect.bisect(a, 5, 0, 2), bisect.bisect_left([(1, "a"), (2, "b")], 2, key=lambda t: t[0]))
bisect.insort(a, 4)
bisect.insort_left(a, 3)
bisect.insort(a, 0)
print(a)
w = ["fig", "apple", "cherry"]
w.sort(key=len)
bisect.insort(w, "kiwi", key=len)
print(w, [["F", "D", "C", "B", "A"][bisect.bisect([60, 70, 80, 90], s)] for s in (33, 60, 89, 100)])
attempt(lambda: bisect.bisect([1, 2], "a"))
attempt(lambda: bisect.bisect([1], 1, -1))
attempt(lambda: bisect.insort((1,), 2))
attempt(lambda: bisect.bisect(5, 1))
