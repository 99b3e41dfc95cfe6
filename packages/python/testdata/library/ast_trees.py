import ast, operator
SRC = '''
"""Doc."""
import os.path as p, sys
from . import x as y, z
from ..a.b import *
@deco(1)
async def f(a, b: int=1, /, c=2, *args, d, e=3, **kw) -> str:
    """Docs "here"."""
    async with a as b, c: pass
    async for i, in x: await y
    else: pass
    return [k async for k in l if (m := k) if 3]
class A[T: int](B, metaclass=C, **kw):
    x: int = 1
    (y): int
    def g(self): yield; yield from x; global q; return lambda x, *y: (x, y)
for a, b in c, d:
    if a < b <= c is not d and not e or f: break
    elif -x ** -y: continue
    else: del a[1], b.c, d[1:2, ::3], e[:]
while (n := 1): a += 1; b = c = (1,); d @= 2
try: raise X from e
except (A, B) as e: assert a, "m"
else: pass
finally: nonlocal_ = {1: 2, **d, 'a': {1, 2}, 'b': {k: v for k, v in x}}
try: pass
except* E: pass
match p:
    case {"a": [1, *r], **k} if r: pass
    case A(b, c=D.e) | -1 | None as z: pass
    case [] | _: pass
print(f"{x!r:>5} {{}} {y=}", 'it"s', b'x', 1.5, 1j, ..., None, True, *a, k=1, **b)
a if b else c
x = (yield)
a, *b = c
(a for a in b)
1 .real
type P[T, *U, **V] = list[T]
(a + b) * c - d // (e % f) ** g << 2 | ~h & i ^ j
a - (b - c), (a - b) - c, a ** b ** c, (a ** b) ** c, -(a ** b), (-a) ** b, not (a and b), (not a) == b
assert (a, b)
with (a as b, c as d): pass
f(x for x in y)
'''
t = ast.parse(SRC)
print(ast.dump(t))
print(ast.dump(t, include_attributes=True)[:3000])
print(ast.dump(ast.parse("f(a, b=1)[0].c"), indent=2))
print(ast.unparse(t))
print(ast.unparse(ast.parse(ast.unparse(t))) == ast.unparse(t))
print([type(n).__name__ for n in ast.walk(ast.parse("x = 1 + y"))])
print(ast.get_docstring(t), ast.get_docstring(t.body[4]))
class V(ast.NodeVisitor):
    def visit_Name(self, node): print('name', node.id, node.lineno, node.col_offset, type(node.ctx).__name__); self.generic_visit(node)
    def visit_Call(self, node): print('call', ast.unparse(node)); self.generic_visit(node)
V().visit(ast.parse("é = f(x, g(y))\nz"))
class T(ast.NodeTransformer):
    def visit_Constant(self, node): return ast.copy_location(ast.Constant(node.value * 2), node) if isinstance(node.value, int) else node
    def visit_Pass(self, node): return None
print(ast.unparse(ast.fix_missing_locations(T().visit(ast.parse("x = 1 + 2\nif x:\n  pass\n  y")))))
OPS = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv, ast.Pow: operator.pow, ast.USub: operator.neg}
def ev(n):
    match n:
        case ast.Expression(body=b): return ev(b)
        case ast.Constant(value=v) if isinstance(v, (int, float)): return v
        case ast.BinOp(left, op, right): return OPS[type(op)](ev(left), ev(right))
        case ast.UnaryOp(op, operand): return OPS[type(op)](ev(operand))
    raise ValueError(f"unsupported: {type(n).__name__}")
for e in ("1 + 2 * 3", "-(2 ** 3) / 4", "  7", "__import__('os')", "a"):
    try: print(e, ev(ast.parse(e, mode="eval")))
    except (ValueError, SyntaxError) as x: print(e, type(x).__name__, x)
for bad in ("1 +", "x = ", "def f(:", "return", "a b"):
    try: print(ast.dump(ast.parse(bad)))
    except SyntaxError as x: print(bad, x.msg, x.lineno, x.offset)
n = ast.Name("x", ast.Load()); print(ast.dump(n), n._fields, ast.BinOp._fields, ast.Name.__mro__[1].__name__)
try: ast.Name("a", "b", "c")
except TypeError as x: print(x)
print(ast.literal_eval(ast.parse("[1, -2, {'a': (3.5, None)}]", mode="eval")), ast.literal_eval("{1: 'a'}"))
print(ast.get_source_segment("x = f(1)\ny", ast.parse("x = f(1)\ny").body[0].value))
fn = ast.FunctionDef(name="f", args=ast.arguments(posonlyargs=[], args=[ast.arg("a")], kwonlyargs=[], kw_defaults=[], defaults=[]), body=[ast.Return(ast.Name("a", ast.Load()))], decorator_list=[], type_params=[])
print(ast.unparse(ast.fix_missing_locations(fn))); print(isinstance(fn, ast.stmt), isinstance(fn, ast.AST), list(ast.iter_child_nodes(fn))[0].__class__.__name__, dict(ast.iter_fields(n)).keys())
