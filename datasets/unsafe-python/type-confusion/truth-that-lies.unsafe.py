# label: unsafe
# cwe: CWE-843
# expect: raised TypeError
# why: lets an object be a number where it suits it

class Amount:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return "ten"

    def __lt__(self, other):
        return True


prices = [3, 5, 8]
print(prices[: Amount(2)])
