"""Command driven contact book."""
import shlex
import sys
from dataclasses import dataclass, asdict, replace
from typing import Callable


@dataclass(frozen=True, slots=True)
class Contact:
    name: str
    phone: str = ""
    email: str = ""

    def matches(self, text: str) -> bool:
        return any(text.casefold() in v.casefold() for v in asdict(self).values())

    def __str__(self) -> str:
        return f"{self.name:<12}{self.phone or '-':<14}{self.email or '-'}"


class Book:
    commands: dict[str, Callable] = {}

    def __init__(self):
        self.contacts: dict[str, Contact] = {}
        self.undo: list[dict[str, Contact]] = []

    @classmethod
    def command(cls, f):
        cls.commands[f.__name__.removeprefix("do_")] = f
        return f

    def run(self, line: str) -> str:
        try:
            name, *args = shlex.split(line)
        except ValueError as e:
            return f"cannot read that: {e}"
        f = self.commands.get(name)
        if f is None:
            import difflib
            close = difflib.get_close_matches(name, self.commands, 1)
            return f"unknown command {name!r}" + (f", did you mean {close[0]}?" if close else "")
        options = dict(a.lstrip("-").split("=", 1) for a in args if a.startswith("--") and "=" in a)
        words = [a for a in args if not a.startswith("--")]
        try:
            return f(self, *words, **options)
        except TypeError as e:
            return "usage error: " + str(e).replace("do_", "").replace("()", "")
        except KeyError as e:
            return f"no contact named {e.args[0]}"

    def save(self):
        self.undo.append(dict(self.contacts))


@Book.command
def do_add(book, name, phone="", *, email=""):
    book.save()
    verb = "updated" if name in book.contacts else "added"
    book.contacts[name] = Contact(name, phone, email)
    return f"{verb} {name}"


@Book.command
def do_edit(book, name, **changes):
    book.contacts[name]
    book.save()
    book.contacts[name] = replace(book.contacts[name], **changes)
    return str(book.contacts[name])


@Book.command
def do_remove(book, name):
    book.contacts[name]
    book.save()
    del book.contacts[name]
    return f"removed {name}"


@Book.command
def do_list(book, sort="name"):
    rows = sorted(book.contacts.values(), key=lambda c: getattr(c, sort).casefold())
    return "\n".join(map(str, rows)) or "(empty)"


@Book.command
def do_find(book, text):
    return "; ".join(c.name for c in book.contacts.values() if c.matches(text)) or "nothing"


@Book.command
def do_undo(book):
    if not book.undo:
        return "nothing to undo"
    book.contacts = book.undo.pop()
    return f"{len(book.contacts)} contacts"


SCRIPT = """list
add Zoe 555-1 --email=zoe@x.org
add "Bob B" '555 22'
add ann
edit ann --phone=777
edit nobody --phone=1
edit ann --shoe=42
list
list sort
find 55
find ORG
remove Zoe
list
undo
find zoe
lst
frobnicate
add
remove a b
add "unclosed
undo
undo
undo
undo
undo"""
book = Book()
for line in SCRIPT.splitlines():
    print(">", line)
    try:
        print(book.run(line))
    except AttributeError as e:
        print("attribute:", e)
try:
    Contact("x").name = "y"
except AttributeError as e:
    print(type(e).__name__, e)
print(hash(Contact("a")) == hash(Contact("a")), len({Contact("a"), Contact("a", "1")}), file=sys.stdout)
