class Account:
    def __init__(self, balance):
        self.balance = balance

    @property
    def rate(self):
        return self.interest / 100

    def __add__(self, other):
        return Account(self.balance + other.balance)

    def __str__(self):
        return f"{self.balance:.2f} at {self.rate}"


a = Account(10) + Account(5)
print(a.balance)
print(f"account: {a}")
