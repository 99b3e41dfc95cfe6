"""Tokenizer, recursive descent parser and evaluator for arithmetic."""
import math
import operator
import re
from typing import NamedTuple


class Token(NamedTuple):
    kind: str
    text: str
    column: int


class CalcError(Exception):
    pass


TOKEN = re.compile(r"\s*(?:(?P<num>\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+)|(?P<name>[A-Za-z_]\w*)|(?P<op>\*\*|//|[-+*/%(),=^]))")


def tokenize(text):
    pos = 0
    while pos < len(text.rstrip()):
        m = TOKEN.match(text, pos)
        if not m:
            raise CalcError(f"unexpected {text[pos:].lstrip()[0]!r} at column {pos}")
        yield Token(m.lastgroup, m.group(m.lastgroup), m.start(m.lastgroup))
        pos = m.end()
    yield Token("end", "", len(text))


class Parser:
    BINARY = {"+": (1, operator.add), "-": (1, operator.sub), "*": (2, operator.mul), "/": (2, operator.truediv), "//": (2, operator.floordiv), "%": (2, operator.mod)}
    FUNCTIONS = {"sqrt": math.sqrt, "max": max, "min": min, "abs": abs, "hyp": math.hypot}

    def __init__(self, text, env):
        self.tokens, self.env = list(tokenize(text)), env
        self.pos = 0

    @property
    def current(self):
        return self.tokens[self.pos]

    def take(self, text=None):
        t = self.current
        if text is not None and t.text != text:
            raise CalcError(f"expected {text!r} but found {t.text or 'end'!r} at column {t.column}")
        self.pos += 1
        return t

    def statement(self):
        if self.current.kind == "name" and self.tokens[self.pos + 1].text == "=":
            name = self.take().text
            self.take("=")
            self.env[name] = self.expression(0)
            value = self.env[name]
        else:
            value = self.expression(0)
        if self.current.kind != "end":
            raise CalcError(f"trailing {self.current.text!r} at column {self.current.column}")
        return value

    def expression(self, level):
        left = self.power()
        while self.current.text in self.BINARY and self.BINARY[self.current.text][0] > level:
            prec, f = self.BINARY[self.take().text]
            left = f(left, self.expression(prec))
        return left

    def power(self):
        if self.current.text == "-":
            self.take()
            return -self.power()
        base = self.atom()
        if self.current.text in ("**", "^"):
            self.take()
            return base ** self.power()
        return base

    def atom(self):
        t = self.take()
        if t.kind == "num":
            return float(t.text) if any(c in t.text for c in ".eE") else int(t.text)
        if t.kind == "name":
            if self.current.text == "(":
                self.take()
                args = []
                while self.current.text != ")":
                    args.append(self.expression(0))
                    if self.current.text != ")":
                        self.take(",")
                self.take(")")
                if t.text not in self.FUNCTIONS:
                    raise CalcError(f"unknown function {t.text}")
                return self.FUNCTIONS[t.text](*args)
            try:
                return self.env[t.text]
            except KeyError:
                raise CalcError(f"unknown name {t.text}") from None
        if t.text == "(":
            value = self.expression(0)
            self.take(")")
            return value
        raise CalcError(f"unexpected {t.text or 'end'!r} at column {t.column}")


env = {"pi": math.pi}
for line in ["1 + 2 * 3", "(1 + 2) * 3", "2 ** 3 ** 2", "-2 ^ 2", "7 // 2 + 7 % 4", "x = 10 / 4", "x * 2 - 1", "max(1, x, 2) + min(3, 4)", "sqrt(16) + .5e1", "10 - 4 - 3", "2 * (3 +", "1 $ 2", "y + 1", "1 2", "f(1)", "1 / 0", "sqrt(-1)", "hyp(3, 4)", "abs(-3)", "", "((((7))))", "2 * pi"]:
    try:
        print(f"{line:<28} = {Parser(line, env).statement()}")
    except (CalcError, ArithmeticError, ValueError) as e:
        print(f"{line:<28} ! {type(e).__name__}: {e}")
print(env)
