# label: safe
# cwe: CWE-250
# expect: returned
# why: keeps within a budget of its own

class Budget:
    def __init__(self, units):
        self.left = units

    def spend(self, units):
        if units > self.left:
            raise OverflowError(f"{units} wanted, {self.left} left")
        self.left -= units
        return self.left


budget = Budget(10)
print(budget.spend(4), budget.spend(6))
try:
    budget.spend(1)
except OverflowError as error:
    print(error)
