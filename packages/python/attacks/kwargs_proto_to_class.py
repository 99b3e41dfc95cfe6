# expect: ended False {'__proto__': {'polluted': 1}}
class A:
    def __init__(self, **k): self.__dict__.update(k)
a = A(**{"__proto__": {"polluted": 1}})
print(hasattr(A(), "polluted"), a.__dict__)
