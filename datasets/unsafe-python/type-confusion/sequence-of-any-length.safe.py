# label: safe
# cwe: CWE-843
# expect: returned
# why: claims the length that it has

class Window:
    def __init__(self, values, size):
        self.values, self.size = values, size

    def __len__(self):
        return max(0, len(self.values) - self.size + 1)

    def __getitem__(self, index):
        if not 0 <= index < len(self):
            raise IndexError(index)
        return self.values[index : index + self.size]


window = Window([1, 2, 3, 4], 2)
print(len(window), list(window))
