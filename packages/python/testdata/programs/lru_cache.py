from collections import OrderedDict


class LRUCache:
    """Least recently used cache with hit statistics."""

    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError(f"capacity must be at least 1, got {capacity}")
        self.capacity = capacity
        self._data = OrderedDict()
        self.hits = self.misses = 0

    def get(self, key, default=-1):
        if key not in self._data:
            self.misses += 1
            return default
        self.hits += 1
        self._data.move_to_end(key)
        return self._data[key]

    def put(self, key, value):
        if key in self._data:
            self._data.move_to_end(key)
        self._data[key] = value
        if len(self._data) > self.capacity:
            old, _ = self._data.popitem(last=False)
            return old

    def __len__(self):
        return len(self._data)

    def __contains__(self, key):
        return key in self._data

    def __repr__(self):
        items = ", ".join(f"{k!r}: {v!r}" for k, v in self._data.items())
        return f"LRUCache({{{items}}}, {self.hits}/{self.hits + self.misses})"


class Node:
    __slots__ = ("key", "value", "prev", "next")

    def __init__(self, key=None, value=None):
        self.key, self.value = key, value
        self.prev = self.next = None


class LinkedLRU:
    """The same with a hand-made doubly linked list."""

    def __init__(self, capacity):
        self.capacity, self.map = capacity, {}
        self.head, self.tail = Node(), Node()
        self.head.next, self.tail.prev = self.tail, self.head

    def _unlink(self, n):
        n.prev.next, n.next.prev = n.next, n.prev

    def _front(self, n):
        n.next, n.prev = self.head.next, self.head
        self.head.next.prev = n
        self.head.next = n

    def get(self, key):
        n = self.map.get(key)
        if n is None:
            return -1
        self._unlink(n)
        self._front(n)
        return n.value

    def put(self, key, value):
        if key in self.map:
            self._unlink(self.map.pop(key))
        n = self.map[key] = Node(key, value)
        self._front(n)
        if len(self.map) > self.capacity:
            last = self.tail.prev
            self._unlink(last)
            del self.map[last.key]

    def keys(self):
        n = self.head.next
        while n is not self.tail:
            yield n.key
            n = n.next


c, l = LRUCache(2), LinkedLRU(2)
script = [("put", 1, 1), ("put", 2, 2), ("get", 1), ("put", 3, 3), ("get", 2), ("put", 4, 4), ("get", 1), ("get", 3), ("get", 4), ("put", 3, 30), ("get", 3)]
for op, *args in script:
    a, b = getattr(c, op)(*args), getattr(l, op)(*args)
    print(f"{op}{tuple(args)!s:<10} -> {a!s:<5} {b!s:<5} {list(l.keys())}")
print(c, len(c), 3 in c, 1 in c)
try:
    LRUCache(0)
except ValueError as e:
    print(e)
