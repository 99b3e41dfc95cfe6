# label: safe
# cwe: CWE-95
# expect: returned
# why: changes accounts by named commands

class Account:
    def __init__(self, owner, balance):
        self.owner = owner
        self.balance = balance

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("deposits are positive")
        self.balance += amount


accounts = {name: Account(name, balance) for name, balance in [("Ann", 120), ("Bob", 80)]}
for command in ["deposit Ann 30", "deposit Bob -5", "steal Ann 100"]:
    match command.split():
        case ["deposit", name, amount] if name in accounts:
            try:
                accounts[name].deposit(int(amount))
                print(name, accounts[name].balance)
            except ValueError as error:
                print("refused:", error)
        case _:
            print("unknown:", command)
