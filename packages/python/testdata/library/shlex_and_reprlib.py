import shlex, keyword, reprlib
from collections import deque
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
for s in ("a 'b c' \"d \\\" e\" f\\ g # h", "x # y", "'open", 'a\\', '""', "a''b", "a\"b c\"d 'x'", "\\n \\\\", "a;b|c>d", "é ü", "'a\\'", '"a\\nb\\$c"', "--opt='x y' -v", "", "  ", "a\nb # c\nd", "foo#bar", "a=b c", "'' \"\"", "😀 'é 😀'"):
    t(lambda: shlex.split(s)); t(lambda: shlex.split(s, comments=True)); t(lambda: shlex.split(s, posix=False)); t(lambda: list(shlex.shlex(s))); t(lambda: list(shlex.shlex(s, posix=True))); t(lambda: list(shlex.shlex(s, posix=True, punctuation_chars=True)))
t(lambda: [shlex.quote(x) for x in ("it's", "safe-1.txt", "", "a b", "é", "$x", "a/b:c,d@e%f+g=h")]); t(lambda: shlex.join(["a b", "c", "d'e"])); t(lambda: shlex.quote(5)); t(lambda: shlex.split(None))
l = shlex.shlex("a,b;c", posix=True); l.whitespace = ",;"; l.whitespace_split = True; print(list(l))
l = shlex.shlex("a b"); print(l.get_token(), l.lineno); l.push_token("z"); print(l.get_token(), l.get_token(), repr(l.get_token()))
print(keyword.kwlist, keyword.softkwlist, keyword.iskeyword("for"), keyword.iskeyword("match"), keyword.issoftkeyword("match"), keyword.iskeyword(5))
t(lambda: reprlib.repr(list(range(100)))); t(lambda: reprlib.repr({i: i for i in range(10)})); t(lambda: reprlib.repr("x" * 100)); t(lambda: reprlib.repr(10**60)); t(lambda: reprlib.repr(set(range(20)))); t(lambda: reprlib.repr(frozenset())); t(lambda: reprlib.repr((1,))); t(lambda: reprlib.repr(deque(range(9)))); t(lambda: reprlib.repr([[[[[[[[1]]]]]]]])); t(lambda: reprlib.repr(object()).startswith("<object")); t(lambda: reprlib.repr({'b': 'y' * 50, 'a': [1] * 9})); t(lambda: reprlib.repr(b'x' * 60)); t(lambda: reprlib.repr(1.5))
r = reprlib.Repr(maxlist=2, indent=2); print(r.repr([1, [2, 3, 4], {'a': 1}]))
r = reprlib.Repr(); r.maxstring = 10; r.fillvalue = '~'; print(r.repr('abcdefghijklmnop'))
class My(reprlib.Repr):
    def repr_A(self, x, level): return 'A!'
class A: pass
print(My().repr([A(), 1]))
class N:
    def __init__(self): self.items = [self]
    @reprlib.recursive_repr()
    def __repr__(self): return 'N(' + ', '.join(map(repr, self.items)) + ')'
print(N(), N.__repr__.__name__)
