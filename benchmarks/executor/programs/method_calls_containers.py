class Stack:
    __slots__ = ("_items",)

    def __init__(self):
        self._items = []

    def push(self, item):
        self._items.append(item)

    def pop(self):
        return self._items.pop()

    def __len__(self):
        return len(self._items)

    def __bool__(self):
        return bool(self._items)


class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next


class LinkedList:
    def __init__(self):
        self.head = None
        self.size = 0

    def add(self, value):
        self.head = Node(value, self.head)
        self.size += 1
        return self

    def __iter__(self):
        node = self.head
        while node is not None:
            yield node.value
            node = node.next


stack = Stack()
for i in range(250_000):
    stack.push(i)
    if i % 3 == 0 and len(stack) > 1:
        stack.pop()
total = 0
while stack:
    total += stack.pop()
numbers = LinkedList()
for i in range(120_000):
    numbers.add(i)
print(total, numbers.size, sum(n for n in numbers if n % 2), max(numbers))
