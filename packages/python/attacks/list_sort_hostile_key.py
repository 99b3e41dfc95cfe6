# expect: raised RecursionError
class K:
    def __init__(self, v): self.v = v
    def __lt__(self, o):
        x.append(1) if False else None
        return self < o
x = list(range(100))
x.sort(key=K)
