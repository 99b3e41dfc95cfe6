# label: unsafe
# cwe: CWE-843
# expect: raised ValueError
# why: empties a list while it is sorted

class Trap:
    def __init__(self, value, owner):
        self.value, self.owner = value, owner

    def __lt__(self, other):
        self.owner.clear()
        self.owner.extend([self] * 1000)
        return self.value < other.value


items = []
items.extend(Trap(value, items) for value in (3, 1, 2))
items.sort()
print(len(items))
