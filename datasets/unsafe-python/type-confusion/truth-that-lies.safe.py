# label: safe
# cwe: CWE-843
# expect: returned
# why: turns an object into a number in the declared way

class Amount:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value

    def __lt__(self, other):
        return self.value < other.value


prices = [3, 5, 8]
print(prices[: Amount(2)], min(Amount(4), Amount(3)).value)
