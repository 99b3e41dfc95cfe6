"""A tiny language: let, print, if, while, functions with closures."""
import re

TOKENS = re.compile(r'\s*(?:(\d+)|([a-z_]\w*)|("[^"]*")|(==|!=|<=|>=|[-+*/<>=(){},;]))|\s*#.*')


def lex(src):
    pos = 0
    while pos < len(src):
        m = TOKENS.match(src, pos)
        if not m or m.end() == pos:
            if not src[pos:].strip():
                return
            raise SyntaxError(f"bad character {src[pos:].strip()[0]!r}")
        pos = m.end()
        if m[1]:
            yield "num", int(m[1])
        elif m[2]:
            yield "name", m[2]
        elif m[3]:
            yield "str", m[3][1:-1]
        elif m[4]:
            yield "op", m[4]


class Return(Exception):
    def __init__(self, value):
        self.value = value


class Env(dict):
    def __init__(self, parent=None, **kw):
        super().__init__(**kw)
        self.parent = parent

    def find(self, name):
        env = self
        while env is not None:
            if name in env:
                return env
            env = env.parent
        raise NameError(f"undefined: {name}")


class Parser:
    LEVELS = [("==", "!="), ("<", ">", "<=", ">="), ("+", "-"), ("*", "/")]

    def __init__(self, src):
        self.toks = list(lex(src)) + [("end", None)]
        self.i = 0

    def peek(self, value=None):
        return self.toks[self.i][1] == value if value else self.toks[self.i]

    def next(self, value=None):
        tok = self.toks[self.i]
        if value is not None and tok[1] != value:
            raise SyntaxError(f"expected {value!r}, got {tok[1]!r}")
        self.i += 1
        return tok

    def program(self):
        out = []
        while self.toks[self.i][0] != "end":
            out.append(self.statement())
        return out

    def block(self):
        self.next("{")
        out = []
        while not self.peek("}"):
            out.append(self.statement())
        self.next("}")
        return out

    def statement(self):
        kind, v = self.peek()
        match v:
            case "let":
                self.next()
                name = self.next()[1]
                self.next("=")
                node = ("let", name, self.expr())
            case "print" | "return":
                self.next()
                node = (v, self.expr())
            case "if":
                self.next()
                cond, then = self.expr(), self.block()
                other = []
                if self.peek("else"):
                    self.next()
                    other = self.block()
                return ("if", cond, then, other)
            case "while":
                self.next()
                return ("while", self.expr(), self.block())
            case "fn":
                self.next()
                name = self.next()[1]
                self.next("(")
                params = []
                while not self.peek(")"):
                    params.append(self.next()[1])
                    if self.peek(","):
                        self.next()
                self.next(")")
                return ("fn", name, params, self.block())
            case _:
                node = self.expr()
                if self.peek("="):
                    self.next()
                    node = ("set", node[1], self.expr())
        self.next(";")
        return node

    def expr(self, level=0):
        if level == len(self.LEVELS):
            return self.call()
        left = self.expr(level + 1)
        while self.peek()[0] == "op" and self.peek()[1] in self.LEVELS[level]:
            op = self.next()[1]
            left = ("bin", op, left, self.expr(level + 1))
        return left

    def call(self):
        kind, v = self.next()
        if v == "(":
            node = self.expr()
            self.next(")")
        elif v == "-":
            return ("bin", "-", ("lit", 0), self.call())
        elif kind in ("num", "str"):
            node = ("lit", v)
        elif kind == "name":
            node = ("name", v)
        else:
            raise SyntaxError(f"unexpected {v!r}")
        while self.peek("("):
            self.next()
            args = []
            while not self.peek(")"):
                args.append(self.expr())
                if self.peek(","):
                    self.next()
            self.next(")")
            node = ("call", node, args)
        return node


OPS = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a // b, "<": lambda a, b: a < b, ">": lambda a, b: a > b, "<=": lambda a, b: a <= b, ">=": lambda a, b: a >= b, "==": lambda a, b: a == b, "!=": lambda a, b: a != b}


def run(nodes, env):
    for n in nodes:
        execute(n, env)


def execute(n, env):
    match n:
        case ("lit", v):
            return v
        case ("name", name):
            return env.find(name)[name]
        case ("bin", op, a, b):
            return OPS[op](execute(a, env), execute(b, env))
        case ("let", name, e):
            env[name] = execute(e, env)
        case ("set", name, e):
            env.find(name)[name] = execute(e, env)
        case ("print", e):
            print("  >", execute(e, env))
        case ("if", cond, then, other):
            run(then if execute(cond, env) else other, Env(env))
        case ("while", cond, body):
            while execute(cond, env):
                run(body, Env(env))
        case ("fn", name, params, body):
            env[name] = (params, body, env)
        case ("return", e):
            raise Return(execute(e, env))
        case ("call", f, args):
            params, body, closure = execute(f, env)
            if len(params) != len(args):
                raise TypeError(f"expected {len(params)} arguments, got {len(args)}")
            local = Env(closure, **dict(zip(params, (execute(a, env) for a in args))))
            try:
                run(body, local)
            except Return as r:
                return r.value


PROGRAMS = ["let x = 2 + 3 * (4 - 1); print x; print -x;", "fn fib(n) { if n < 2 { return n; } return fib(n - 1) + fib(n - 2); } print fib(15);",
            "fn counter() { let c = 0; fn inc() { c = c + 1; return c; } return inc; } let a = counter(); a(); a(); print a();", 'let i = 0; while i < 3 { print "i is"; print i; i = i + 1; } # done',
            "print y;", "let = 5;", "print 1 / 0;", "fn f(a) { return a; } f(1, 2);", "let q = 5 $ 3;", 'print "a" + 1;', "print (1;", "5(1);"]
for p in PROGRAMS:
    print(p[:50])
    try:
        run(Parser(p).program(), Env())
    except Exception as e:
        print("  !", type(e).__name__, e)
