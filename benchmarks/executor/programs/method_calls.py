class C:
    def __init__(self):
        self.n = 0
    def inc(self, k):
        self.n += k
        return self.n
c = C()
for i in range(1000000):
    c.inc(2)
print(c.n)
