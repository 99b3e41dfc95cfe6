# label: safe
# cwe: CWE-843
# expect: returned
# why: sorts by a key and leaves the list alone

class Item:
    def __init__(self, value):
        self.value = value

    def __repr__(self):
        return f"Item({self.value})"


items = [Item(value) for value in (3, 1, 2)]
print(sorted(items, key=lambda item: item.value), items)
