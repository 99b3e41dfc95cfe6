from dataclasses import dataclass
import store
from store import Account, accounts, open_account, limit
from shapes import Circle, Shape, Square
import config

@dataclass
class Order:
    account: Account
    amount: int

first = open_account('ann', 10)
print(first, accounts is store.accounts, len(accounts))
order = Order(first, 3)
print(order, Account.__module__, type(order).__module__)
store.limit = 99
print(limit, store.limit, store.over(50), store.over(100))
for shape in (Circle(1), Square(2)):
    print(shape, round(shape.area(), 3), isinstance(shape, Shape))
try:
    Shape()
except TypeError as e:
    print(e)
print(repr(Circle).replace('main', ''), Circle.__mro__[1].__name__)
config.DEBUG = True
print(store.debug(), config.level())
del config.DEBUG
try:
    config.level()
except NameError as e:
    print(e)
try:
    del config.DEBUG
except AttributeError as e:
    print(e)
setattr(config, 'added', 5)
print(config.get('added'), getattr(config, 'missing', None), hasattr(config, 'DEBUG'))
exec('made = 3', vars(config))
print(config.made, config.get('made'))
try:
    store.withdraw(first, 100)
except store.TooMuch as e:
    print(type(e), e, e.__class__.__qualname__)
store.withdraw(first, 'x')
# file: store.py
from dataclasses import dataclass, field
import config as cfg

limit = 20
accounts: list['Account'] = []

class TooMuch(Exception):
    """More than there is."""

@dataclass(order=True)
class Account:
    name: str
    balance: int = field(default=0, compare=False)

def open_account(name, balance):
    made = Account(name, balance)
    accounts.append(made)
    return made

def over(n):
    return n > limit

def debug():
    return cfg.DEBUG

def withdraw(account, amount):
    if amount > account.balance:
        raise TooMuch(f'{account.name} has only {account.balance}')
    account.balance -= amount
# file: config.py
DEBUG = False
def level():
    return 'debug' if DEBUG else 'info'
def get(name):
    return globals()[name]
# file: shapes.py
from abc import ABC, abstractmethod
from math import pi

class Shape(ABC):
    @abstractmethod
    def area(self) -> float: ...

    def __str__(self):
        return f'{type(self).__name__} of {__name__}'

class Circle(Shape):
    def __init__(self, r):
        self.r = r
    def area(self):
        return pi * self.r ** 2

class Square(Shape):
    def __init__(self, a):
        self.a = a
    def area(self):
        return self.a ** 2
