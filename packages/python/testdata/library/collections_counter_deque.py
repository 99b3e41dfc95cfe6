from collections import Counter, deque


def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


c = Counter("abracadabra")
print(c, c["a"], c["zz"], c.most_common(2), c.most_common(), c.total(), sum(c.values()), list(c.elements())[:6], sorted(c), len(c), "a" in c, Counter(a=3, b=1), Counter({"x": 2}), Counter(), Counter([1, 1, 2]).most_common(1))
c.update("aab")
c.subtract({"a": 10, "q": 1})
print(c, +c, -c, Counter(a=1) + Counter(a=2, b=1), Counter(a=3) - Counter(a=1, b=5), Counter(a=2, b=1) & Counter(a=1, b=3), Counter(a=2) | Counter(a=1, b=3), Counter(a=1) == Counter(a=1, b=0), Counter(a=1) <= Counter(a=2), Counter(a=1, b=2) < Counter(a=2))
del c["zz"]
c["new"] += 1
print(c["new"], dict(c)["b"], c.copy() == c, Counter(a=2).items(), c.pop("q"), Counter(["b", "a", "b"]).keys(), repr(Counter({"x": "not int"})))
attempt(lambda: Counter.fromkeys("ab"))
attempt(lambda: Counter(5))
attempt(lambda: Counter("a") + {"a": 1})
attempt(lambda: Counter("a", "b"))
attempt(lambda: Counter([[]]))
attempt(lambda: list(Counter(a=-1, b=0).elements()))
q = deque([1, 2, 3], maxlen=4)
q.append(4)
q.append(5)
q.appendleft(0)
print(q, q.pop(), q.popleft(), q, q.maxlen, len(q), q[0], q[-1], 3 in q, q.count(3), q.index(3), list(reversed(q)), deque("abc"), deque(), deque([], 0))
q.extend([7, 8])
q.extendleft("xy")
print(q)
q.rotate(1)
print(q, q.rotate(-2), q, q.reverse(), q, q.copy() == q)
q.remove(7) if 7 in q else None
q.insert(1, "ins") if len(q) < 4 else None
q[0] = "set"
del q[1]
print(q, deque([1]) + deque([2]), deque([1, 2]) * 2, deque([1]) == [1], deque([1]) == deque([1]), deque([1, 2]) < deque([1, 3]))
q.clear()
attempt(lambda: q.pop())
attempt(lambda: q.popleft())
attempt(lambda: q[0])
attempt(lambda: deque([1])[1:])
attempt(lambda: deque([1]).remove(5))
attempt(lambda: deque([1]).index(5))
attempt(lambda: deque([1, 2], maxlen=2).insert(0, 5))
attempt(lambda: deque(5))
attempt(lambda: deque([], -1))
attempt(lambda: deque([1]) + [1])
attempt(lambda: hash(deque()))
attempt(lambda: setattr(deque(), "maxlen", 3))
attempt(lambda: deque([1], maxlen="a"))
window = deque(maxlen=3)
for x in range(6):
    window.append(x)
    if len(window) == 3:
        print(sum(window) / 3, end=" ")
print(Counter(map(len, "the quick brown fox jumps".split())), Counter("banana") - Counter("nab"), max(Counter("hello").items(), key=lambda kv: kv[1]), isinstance(Counter(), dict))
