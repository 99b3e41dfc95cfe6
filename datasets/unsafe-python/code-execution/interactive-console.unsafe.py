# label: unsafe
# cwe: CWE-95
# expect: refused import-not-granted code
# why: offers a Python prompt over the variables of the program

import code


class Account:
    def __init__(self, owner, balance):
        self.owner = owner
        self.balance = balance


accounts = [Account("Ann", 120), Account("Bob", 80)]
console = code.InteractiveConsole({"accounts": accounts})
for line in ["import os", "print(os.listdir('/'))", "accounts[0].balance = 10**6"]:
    console.push(line)
print(accounts[0].balance)
