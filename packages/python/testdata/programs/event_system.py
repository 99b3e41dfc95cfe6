from collections import defaultdict
from functools import wraps
from itertools import count


class Event:
    def __init__(self, name, **data):
        self.name, self.data, self.stopped = name, data, False

    def __getattr__(self, key):
        try:
            return self.__dict__["data"][key]
        except KeyError:
            raise AttributeError(f"event {self.name!r} has no {key!r}") from None

    def stop(self):
        self.stopped = True


class Bus:
    def __init__(self):
        self._handlers = defaultdict(list)
        self._ids = count(1)
        self.errors = []

    def on(self, name, *, priority=0, once=False):
        def register(f):
            entry = (-priority, next(self._ids), f, once)
            self._handlers[name].append(entry)
            self._handlers[name].sort(key=lambda e: e[:2])
            return f
        return register

    def off(self, name, f):
        before = len(self._handlers[name])
        self._handlers[name] = [e for e in self._handlers[name] if e[2] is not f]
        return before - len(self._handlers[name])

    def emit(self, name, **data):
        event = Event(name, **data)
        called = 0
        for entry in list(self._handlers.get(name, ())) + list(self._handlers.get("*", ())):
            _, _, f, once = entry
            if event.stopped:
                break
            try:
                f(event)
                called += 1
            except Exception as e:
                self.errors.append((name, f.__name__, repr(e)))
            if once:
                self._handlers[name].remove(entry)
        return called


bus = Bus()


@bus.on("user.created")
def welcome(e):
    print(f"  welcome {e.user}")


@bus.on("user.created", priority=10)
def audit(e):
    print(f"  audit {e.name} {sorted(e.data)}")


@bus.on("user.created", once=True)
def first_only(e):
    print("  first user bonus")


@bus.on("order", priority=5)
def validate(e):
    if e.total < 0:
        print("  invalid order, stopping")
        e.stop()


@bus.on("order")
def ship(e):
    print(f"  shipping {e.total:.2f} to {e.address}")


@bus.on("*")
def log_all(e):
    print(f"  [{e.name}] {e.data}")


for name, data in [("user.created", {"user": "ann"}), ("user.created", {"user": "bob"}), ("order", {"total": 12.5, "address": "home"}), ("order", {"total": -1}), ("order", {"total": 3}), ("unknown", {})]:
    print(name, "->")
    print("  handlers called:", bus.emit(name, **data))
print(bus.errors)
print(bus.off("user.created", welcome), bus.off("user.created", welcome), bus.emit("user.created", user="cid"))
try:
    bus.emit("order")
    Event("x").missing
except AttributeError as e:
    print(e)
print(len(bus.errors), [n for n in sorted(bus._handlers)])
