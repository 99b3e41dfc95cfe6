# label: safe
# cwe: CWE-407
# expect: returned
# why: fills a dict with keys of many hashes

class Key:
    def __init__(self, number):
        self.number = number

    def __hash__(self):
        return hash(self.number)

    def __eq__(self, other):
        return isinstance(other, Key) and self.number == other.number


table = {}
for number in range(2000):
    table[Key(number)] = number
print(len(table), table[Key(1234)], Key(5) in table, Key(-5) in table)
