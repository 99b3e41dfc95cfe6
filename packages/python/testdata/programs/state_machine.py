from enum import Enum, auto


class State(Enum):
    IDLE = auto()
    HAS_MONEY = auto()
    DISPENSING = auto()
    OUT_OF_ORDER = auto()


class VendingMachine:
    PRICES = {"cola": 150, "water": 100, "gum": 35}

    def __init__(self, stock):
        self.state = State.IDLE
        self.credit = 0
        self.stock = dict(stock)
        self.log = []
        self.handlers = {
            (State.IDLE, "coin"): self._coin,
            (State.HAS_MONEY, "coin"): self._coin,
            (State.HAS_MONEY, "select"): self._select,
            (State.HAS_MONEY, "refund"): self._refund,
            (State.DISPENSING, "done"): self._done,
        }

    def send(self, event, *args):
        handler = self.handlers.get((self.state, event))
        before = self.state
        if handler is None:
            self.log.append((before.name, event, "ignored"))
            return f"{event} is not possible in {self.state.name}"
        result = handler(*args)
        self.log.append((before.name, event, self.state.name))
        return result

    def _coin(self, cents):
        if cents not in (5, 10, 20, 50, 100, 200):
            return f"coin {cents} rejected"
        self.credit += cents
        self.state = State.HAS_MONEY
        return f"credit {self.credit / 100:.2f}"

    def _select(self, item):
        match item, self.PRICES.get(item), self.stock.get(item, 0):
            case _, None, _:
                return f"no such item: {item}"
            case name, _, 0:
                return f"{name} is sold out"
            case name, price, _ if price > self.credit:
                return f"{name} costs {price}, {price - self.credit} missing"
            case name, price, count:
                self.credit -= price
                self.stock[name] = count - 1
                self.state = State.DISPENSING
                return f"dispensing {name}"

    def _refund(self):
        amount, self.credit = self.credit, 0
        self.state = State.IDLE
        return f"returned {amount}"

    def _done(self):
        if not any(self.stock.values()):
            self.state = State.OUT_OF_ORDER
        else:
            self.state = State.HAS_MONEY if self.credit else State.IDLE
        return f"change left {self.credit}"


m = VendingMachine({"cola": 1, "gum": 1})
events = [("select", "cola"), ("coin", 100), ("coin", 3), ("select", "cola"), ("coin", 100), ("select", "tea"), ("select", "water"), ("select", "cola"), ("coin", 5), ("done",), ("select", "cola"), ("select", "gum"), ("done",), ("coin", 10), ("refund",)]
for e in events:
    print(f"{m.state.name:<13}{e[0]:<8}{m.send(*e)}")
print(m.state, m.credit, m.stock)
print([entry for entry in m.log if entry[2] == "ignored"])
for s in State:
    print(s.value, s.name.title().replace("_", " "), sum(1 for b, _, _ in m.log if b == s.name))
