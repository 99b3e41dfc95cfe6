class Counter:
    count = 0
    def __init__(self, start=0):
        self.value = start
        self.history = []
    def increment(self, by=1):
        self.value += by
        return self
    def get(self):
        return self.value
    def reset(self, *args, **kwargs):
        self.value = 0
c = Counter()
for i in range(500000):
    c.increment()
    c.increment(by=2)
for i in range(100000):
    c.reset(1, 2, a=3)
    c.increment().increment(3).get()
    Counter.count += 1
m = c.increment
for i in range(300000):
    m(1)
print(c.get(), Counter.count)
