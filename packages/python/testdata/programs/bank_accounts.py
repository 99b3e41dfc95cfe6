"""A small bank with accounts, transfers and a statement."""
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Optional


class BankError(Exception):
    """Base of all errors of the bank."""


class InsufficientFunds(BankError):
    def __init__(self, needed: Decimal, available: Decimal):
        super().__init__(f"need {needed:.2f} but only {available:.2f} available")
        self.needed = needed
        self.available = available


@dataclass
class Transaction:
    kind: str
    amount: Decimal
    note: str = ""


@dataclass
class Account:
    owner: str
    balance: Decimal = Decimal("0")
    history: list[Transaction] = field(default_factory=list, repr=False)

    def deposit(self, amount: Decimal, note: str = "") -> None:
        if amount <= 0:
            raise ValueError("deposit must be positive")
        self.balance += amount
        self.history.append(Transaction("deposit", amount, note))

    def withdraw(self, amount: Decimal, note: str = "") -> None:
        if amount > self.balance:
            raise InsufficientFunds(amount, self.balance)
        self.balance -= amount
        self.history.append(Transaction("withdraw", amount, note))

    def statement(self) -> str:
        lines = [f"Statement for {self.owner}", "-" * 36]
        running = Decimal("0")
        for t in self.history:
            sign = 1 if t.kind == "deposit" else -1
            running += sign * t.amount
            lines.append(f"{t.kind:<10}{sign * t.amount:>10.2f}{running:>12.2f}  {t.note}".rstrip())
        lines.append(f"{'balance':<10}{'':>10}{self.balance:>12.2f}")
        return "\n".join(lines)


class Bank:
    def __init__(self) -> None:
        self._accounts: dict[str, Account] = {}

    def open(self, owner: str, initial: str = "0") -> Account:
        if owner in self._accounts:
            raise BankError(f"{owner!r} already has an account")
        account = self._accounts[owner] = Account(owner)
        if Decimal(initial) > 0:
            account.deposit(Decimal(initial), "opening")
        return account

    def find(self, owner: str) -> Optional[Account]:
        return self._accounts.get(owner)

    def transfer(self, source: str, target: str, amount: str) -> None:
        a, b = self.find(source), self.find(target)
        if a is None or b is None:
            missing = source if a is None else target
            raise BankError(f"no account for {missing}")
        a.withdraw(Decimal(amount), f"to {target}")
        b.deposit(Decimal(amount), f"from {source}")

    def total(self) -> Decimal:
        return sum((a.balance for a in self._accounts.values()), Decimal("0"))


def main() -> None:
    bank = Bank()
    bank.open("ann", "100.50")
    bank.open("bob")
    bank.transfer("ann", "bob", "30.25")
    for source, target, amount in [("bob", "ann", "99"), ("bob", "zoe", "1"), ("ann", "bob", "0.10")]:
        try:
            bank.transfer(source, target, amount)
            print(f"ok: {source} -> {target} {amount}")
        except InsufficientFunds as e:
            print(f"refused: {e} (short by {e.needed - e.available})")
        except BankError as e:
            print(f"error: {e}")
    try:
        bank.open("ann")
    except BankError as e:
        print(e)
    print(bank.find("ann").statement())
    print(bank.find("bob"))
    print("total", bank.total())


if __name__ == "__main__":
    main()
