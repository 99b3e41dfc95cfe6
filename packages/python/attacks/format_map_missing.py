# expect: ended constructor__proto__toString
class M(dict):
    def __missing__(self, k): return k
print("{constructor}{__proto__}{toString}".format_map(M()))
