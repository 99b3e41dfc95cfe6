# label: unsafe
# cwe: CWE-407
# expect: exhausted steps|seconds
# why: fills a dict with keys of one hash

class Key:
    def __init__(self, number):
        self.number = number

    def __hash__(self):
        return 7

    def __eq__(self, other):
        return self.number == other.number


table = {}
for number in range(200_000):
    table[Key(number)] = number
print(len(table))
