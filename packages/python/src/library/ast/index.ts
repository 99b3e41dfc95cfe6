/**
 * `ast`: programs as trees of nodes, to be looked at, changed and written as text again. A tree is data: nothing here runs it, and
 * `compile` takes no trees (`limitations/trees-are-not-compiled.md`).
 *
 * Source: CPython 3.12's documentation, and what it prints.
 */
import { builtin } from '../../runtime/callables.ts';
import { textOf } from '../../runtime/compare.ts';
import { evaluation } from '../../runtime/evaluation.ts';
import { E, pyError, typeError, valueError } from '../../runtime/exceptions.ts';
import { bytesLike } from '../../runtime/buffer.ts';
import type { Value } from '../../runtime/object.ts';
import { pythonModule } from '../python-module.ts';
import { literalOf } from './literal.ts';
import { TreeMaker } from './tree.ts';

const parseTree = builtin('parse_tree(source, filename, mode, build, /)', (...args: readonly Value[]) => {
  const [given, fileName, mode, build] = args;
  const bytes = bytesLike(given!);
  const source = bytes === undefined ? textOf(given!) : new TextDecoder().decode(bytes);
  if (source === undefined) throw typeError('compile() arg 1 must be a string, bytes or AST object');
  const { parse, parseModule } = evaluation;
  if (parse === undefined || parseModule === undefined) throw pyError(E.RuntimeError, 'ast is not available here');
  const how = textOf(mode!);
  const name = textOf(fileName!) ?? '<unknown>';
  if (how === 'eval') {
    const value = parse(source, name);
    const { start, end } = value;
    return new TreeMaker(source, build!).module(
      { kind: 'Module', start, end, body: [{ kind: 'Expr', start, end, value }] },
      'eval',
    );
  }
  if (how !== 'exec' && how !== 'single')
    throw valueError("compile() mode must be 'exec', 'eval', 'single' or 'func_type'");
  return new TreeMaker(source, build!).module(parseModule(source, name), how);
});

/**
 * Groups of nodes with their fields. `?`: `None` where it is not given; `=`: has a place, although its group has none.
 */
const nodes = `mod:
  Module body type_ignores
  Interactive body
  Expression body
  FunctionType argtypes returns
stmt:
  FunctionDef name args body decorator_list returns? type_comment? type_params
  AsyncFunctionDef name args body decorator_list returns? type_comment? type_params
  ClassDef name bases keywords body decorator_list type_params
  Return value?
  Delete targets
  Assign targets value type_comment?
  TypeAlias name type_params value
  AugAssign target op value
  AnnAssign target annotation value? simple
  For target iter body orelse type_comment?
  AsyncFor target iter body orelse type_comment?
  While test body orelse
  If test body orelse
  With items body type_comment?
  AsyncWith items body type_comment?
  Match subject cases
  Raise exc? cause?
  Try body handlers orelse finalbody
  TryStar body handlers orelse finalbody
  Assert test msg?
  Import names
  ImportFrom module? names level?
  Global names
  Nonlocal names
  Expr value
  Pass
  Break
  Continue
expr:
  BoolOp op values
  NamedExpr target value
  BinOp left op right
  UnaryOp op operand
  Lambda args body
  IfExp test body orelse
  Dict keys values
  Set elts
  ListComp elt generators
  SetComp elt generators
  DictComp key value generators
  GeneratorExp elt generators
  Await value
  Yield value?
  YieldFrom value
  Compare left ops comparators
  Call func args keywords
  FormattedValue value conversion format_spec?
  JoinedStr values
  Constant value kind?
  Attribute value attr ctx
  Subscript value slice ctx
  Starred value ctx
  Name id ctx
  List elts ctx
  Tuple elts ctx
  Slice lower? upper? step?
expr_context:
  Load
  Store
  Del
boolop:
  And
  Or
operator:
  Add
  Sub
  Mult
  MatMult
  Div
  Mod
  Pow
  LShift
  RShift
  BitOr
  BitXor
  BitAnd
  FloorDiv
unaryop:
  Invert
  Not
  UAdd
  USub
cmpop:
  Eq
  NotEq
  Lt
  LtE
  Gt
  GtE
  Is
  IsNot
  In
  NotIn
excepthandler:
  ExceptHandler type? name? body
pattern:
  MatchValue value
  MatchSingleton value
  MatchSequence patterns
  MatchMapping keys patterns rest?
  MatchClass cls patterns kwd_attrs kwd_patterns
  MatchStar name?
  MatchAs pattern? name?
  MatchOr patterns
type_ignore:
  TypeIgnore lineno tag
type_param:
  TypeVar name bound?
  ParamSpec name
  TypeVarTuple name
:
  comprehension target iter ifs is_async
  arguments posonlyargs args vararg? kwonlyargs kw_defaults kwarg? defaults
  arg= arg annotation? type_comment?
  keyword= arg? value
  alias= name asname?
  withitem context_expr optional_vars?
  match_case pattern guard? body
`;
const names = nodes.match(/^ *\w+/gm)!.map((name) => name.trim());

export const newModule = pythonModule(
  'ast',
  String.raw`
PyCF_ONLY_AST = 1024
PyCF_TYPE_COMMENTS = 4096
PyCF_ALLOW_TOP_LEVEL_AWAIT = 8192


class AST:
    _fields = ()
    _attributes = ()
    __match_args__ = ()

    def __init__(self, *args, **kwargs):
        if len(args) > len(self._fields):
            raise TypeError("%s constructor takes at most %d positional argument%s" % (
                type(self).__name__, len(self._fields), "" if len(self._fields) == 1 else "s"))
        for name, value in zip(self._fields, args):
            if name in kwargs:
                raise TypeError("%s got multiple values for argument '%s'" % (type(self).__name__, name))
            setattr(self, name, value)
        for name, value in kwargs.items():
            setattr(self, name, value)


_placed = ("lineno", "col_offset", "end_lineno", "end_col_offset")
_groups = """
${nodes}"""
_nodes = {}


def _define():
    base, placed = AST, False
    for line in _groups.split("\n"):
        if line.endswith(":"):
            if line == ":":
                base, placed = AST, False
                continue
            placed = line[:-1] in ("stmt", "expr", "excepthandler", "pattern", "type_param")
            space = {"__module__": "ast", "_attributes": _placed if placed else ()}
            if placed:
                space.update(end_lineno=None, end_col_offset=None)
            base = _nodes[line[:-1]] = type(line[:-1], (AST,), space)
        elif line:
            name, *fields = line.split()
            own = name.endswith("=")
            name = name.rstrip("=")
            space = {"__module__": "ast", "_fields": tuple(one.rstrip("?") for one in fields)}
            space["__match_args__"] = space["_fields"]
            if own:
                space.update(_attributes=_placed, end_lineno=None, end_col_offset=None)
            for one in fields:
                if one.endswith("?"):
                    space[one[:-1]] = None
            _nodes[name] = type(name, (base,), space)


_define()
${names.map((name) => `${name} = _nodes["${name}"]`).join('\n')}


def _build(name, fields, place):
    made = object.__new__(_nodes[name])
    attributes = made.__dict__
    attributes.update(fields)
    if place is not None:
        made.lineno, made.col_offset, made.end_lineno, made.end_col_offset = place
    return made


def parse(source, filename="<unknown>", mode="exec", *, type_comments=False, feature_version=None):
    return _parse_tree(source, filename, mode, _build)


def literal_eval(node_or_string):
    if isinstance(node_or_string, str):
        return _literal(node_or_string)
    if isinstance(node_or_string, Expression):
        node_or_string = node_or_string.body

    def malformed(node):
        text = "malformed node or string"
        line = getattr(node, "lineno", None)
        if line:
            text += " on line %s" % line
        raise ValueError("%s: %r" % (text, node))

    def number(node):
        if not isinstance(node, Constant) or type(node.value) not in (int, float, complex):
            malformed(node)
        return node.value

    def signed(node):
        if isinstance(node, UnaryOp) and isinstance(node.op, (UAdd, USub)):
            value = number(node.operand)
            return +value if isinstance(node.op, UAdd) else -value
        return number(node)

    def read(node):
        if isinstance(node, Constant):
            return node.value
        if isinstance(node, Tuple):
            return tuple(map(read, node.elts))
        if isinstance(node, List):
            return list(map(read, node.elts))
        if isinstance(node, Set):
            return set(map(read, node.elts))
        if isinstance(node, Call) and isinstance(node.func, Name) and node.func.id == "set" and node.args == node.keywords == []:
            return set()
        if isinstance(node, Dict):
            if len(node.keys) != len(node.values):
                malformed(node)
            return dict(zip(map(read, node.keys), map(read, node.values)))
        if isinstance(node, BinOp) and isinstance(node.op, (Add, Sub)):
            left, right = signed(node.left), number(node.right)
            if isinstance(left, (int, float)) and isinstance(right, complex):
                return left + right if isinstance(node.op, Add) else left - right
        return signed(node)

    return read(node_or_string)


def dump(node, annotate_fields=True, include_attributes=False, *, indent=None):
    def shown(one, level):
        if indent is not None:
            level += 1
            before = "\n" + indent * level
            between = "," + before
        else:
            before, between = "", ", "
        if isinstance(one, AST):
            parts, simple, named = [], True, annotate_fields
            for name in one._fields:
                value = getattr(one, name, _nothing)
                if value is _nothing or value is None and getattr(type(one), name, _nothing) is None:
                    named = True
                    continue
                text, plain = shown(value, level)
                simple = simple and plain
                parts.append("%s=%s" % (name, text) if named else text)
            if include_attributes and one._attributes:
                for name in one._attributes:
                    value = getattr(one, name, _nothing)
                    if value is _nothing or value is None and getattr(type(one), name, _nothing) is None:
                        continue
                    text, plain = shown(value, level)
                    simple = simple and plain
                    parts.append("%s=%s" % (name, text))
            name = type(one).__name__
            if simple and len(parts) <= 3:
                return "%s(%s)" % (name, ", ".join(parts)), not parts
            return "%s(%s%s)" % (name, before, between.join(parts)), False
        if isinstance(one, list):
            if not one:
                return "[]", True
            return "[%s%s]" % (before, between.join(shown(each, level)[0] for each in one)), False
        return repr(one), True

    if not isinstance(node, AST):
        raise TypeError("expected AST, got %r" % type(node).__name__)
    if indent is not None and not isinstance(indent, str):
        indent = " " * indent
    return shown(node, 0)[0]


_nothing = object()


def iter_fields(node):
    for name in node._fields:
        try:
            yield name, getattr(node, name)
        except AttributeError:
            pass


def iter_child_nodes(node):
    for _, value in iter_fields(node):
        if isinstance(value, AST):
            yield value
        elif isinstance(value, list):
            for one in value:
                if isinstance(one, AST):
                    yield one


def walk(node):
    from collections import deque
    waiting = deque([node])
    while waiting:
        node = waiting.popleft()
        waiting.extend(iter_child_nodes(node))
        yield node


def copy_location(new_node, old_node):
    for name in _placed:
        if name in old_node._attributes and name in new_node._attributes:
            value = getattr(old_node, name, None)
            if value is not None or hasattr(old_node, name) and name.startswith("end_"):
                setattr(new_node, name, value)
    return new_node


def fix_missing_locations(node):
    def fix(one, place):
        if "lineno" in one._attributes:
            mine = []
            for name, value in zip(_placed, place):
                found = getattr(one, name, None)
                if found is None:
                    setattr(one, name, value)
                    found = value
                mine.append(found)
            place = mine
        for child in iter_child_nodes(one):
            fix(child, place)

    fix(node, [1, 0, 1, 0])
    return node


def increment_lineno(node, n=1):
    for one in walk(node):
        if "lineno" in one._attributes:
            one.lineno = getattr(one, "lineno", 0) + n
            if getattr(one, "end_lineno", None) is not None:
                one.end_lineno += n
    return node


def get_docstring(node, clean=True):
    if not isinstance(node, (AsyncFunctionDef, FunctionDef, ClassDef, Module)):
        raise TypeError("%r can't have docstrings" % (node.__class__.__name__))
    if not (node.body and isinstance(node.body[0], Expr)):
        return None
    first = node.body[0].value
    if not (isinstance(first, Constant) and isinstance(first.value, str)):
        return None
    if clean:
        import inspect
        return inspect.cleandoc(first.value)
    return first.value


def get_source_segment(source, node, *, padded=False):
    if getattr(node, "end_lineno", None) is None or getattr(node, "end_col_offset", None) is None:
        return None
    lines = source.splitlines(keepends=True)
    first, last = node.lineno - 1, node.end_lineno - 1
    if first == last:
        return lines[first].encode()[node.col_offset:node.end_col_offset].decode()
    start = lines[first].encode()
    head = " " * len(start[:node.col_offset].decode()) if padded else ""
    return head + start[node.col_offset:].decode() + "".join(lines[first + 1:last]) + lines[last].encode()[:node.end_col_offset].decode()


class NodeVisitor:
    def visit(self, node):
        return getattr(self, "visit_" + node.__class__.__name__, self.generic_visit)(node)

    def generic_visit(self, node):
        for _, value in iter_fields(node):
            if isinstance(value, list):
                for one in value:
                    if isinstance(one, AST):
                        self.visit(one)
            elif isinstance(value, AST):
                self.visit(value)


class NodeTransformer(NodeVisitor):
    def generic_visit(self, node):
        for name, value in iter_fields(node):
            if isinstance(value, list):
                kept = []
                for one in value:
                    if isinstance(one, AST):
                        one = self.visit(one)
                        if one is None:
                            continue
                        if not isinstance(one, AST):
                            kept.extend(one)
                            continue
                    kept.append(one)
                value[:] = kept
            elif isinstance(value, AST):
                made = self.visit(value)
                if made is None:
                    delattr(node, name)
                else:
                    setattr(node, name, made)
        return node


# -- Trees as text --
_binary = {"Add": ("+", 12), "Sub": ("-", 12), "Mult": ("*", 13), "MatMult": ("@", 13), "Div": ("/", 13), "Mod": ("%", 13),
           "LShift": ("<<", 11), "RShift": (">>", 11), "BitOr": ("|", 8), "BitXor": ("^", 9), "BitAnd": ("&", 10), "FloorDiv": ("//", 13),
           "Pow": ("**", 15)}
_unary = {"Invert": "~", "Not": "not", "UAdd": "+", "USub": "-"}
_compare = {"Eq": "==", "NotEq": "!=", "Lt": "<", "LtE": "<=", "Gt": ">", "GtE": ">=", "Is": "is", "IsNot": "is not", "In": "in", "NotIn": "not in"}
# How tightly: 0 named, 1 tuple, 2 yield, 3 conditional or lambda, 4 or, 5 and, 6 not, 7 comparison, 8-13 operators, 14 sign, 15 power, 16 await, 17 atom.


class _Writer:
    def __init__(self):
        self.lines = []
        self.depth = 0

    # Expressions
    def e(self, node, level=3):
        text, own = getattr(self, "e_" + type(node).__name__)(node)
        return "(%s)" % text if own < level else text

    def e_Name(self, n):
        return n.id, 17

    def e_Constant(self, n):
        value = n.value
        if value is ...:
            return "...", 17
        if isinstance(value, (float, complex)):
            text = repr(value).replace("inf", "1e309").replace("nan", "(1e309-1e309)")
            return text, 17
        if getattr(n, "kind", None) == "u":
            return "u" + repr(value), 17
        return repr(value), 17

    def e_JoinedStr(self, n):
        text = self.joined(n, False)
        quote = next((one for one in ("'", '"', "'" * 3, '"' * 3) if one not in text and not (len(one) == 1 and "\n" in text)), '"' * 3)
        return "f%s%s%s" % (quote, text, quote), 17

    def joined(self, n, inside):
        out = []
        for one in n.values:
            if isinstance(one, Constant):
                text = one.value.replace("{", "{{").replace("}", "}}")
                out.append(text if inside else text.replace("\\", "\\\\").replace("\n", "\\n"))
            else:
                out.append(self.field(one))
        return "".join(out)

    def field(self, n):
        text = self.e(n.value, 4)
        if text.startswith("{"):
            text = " " + text
        if n.conversion != -1:
            text += "!" + chr(n.conversion)
        if n.format_spec is not None:
            text += ":" + self.joined(n.format_spec, True)
        return "{%s}" % text

    def e_FormattedValue(self, n):
        return "f'%s'" % self.field(n), 17

    def e_BoolOp(self, n):
        level = 4 if isinstance(n.op, Or) else 5
        sign = " or " if level == 4 else " and "
        return sign.join(self.e(one, min(level + 1 + i, 17)) for i, one in enumerate(n.values)), level

    def e_NamedExpr(self, n):
        return "%s := %s" % (self.e(n.target, 17), self.e(n.value, 3)), 0

    def e_BinOp(self, n):
        sign, level = _binary[type(n.op).__name__]
        left, right = (level + 1, level) if level == 15 else (level, level + 1)
        return "%s %s %s" % (self.e(n.left, left), sign, self.e(n.right, right)), level

    def e_UnaryOp(self, n):
        sign = _unary[type(n.op).__name__]
        if sign == "not":
            return "not " + self.e(n.operand, 6), 6
        return sign + self.e(n.operand, 14), 14

    def e_Lambda(self, n):
        args = self.arguments(n.args)
        return "lambda%s: %s" % (" " + args if args else "", self.e(n.body, 3)), 3

    def e_IfExp(self, n):
        return "%s if %s else %s" % (self.e(n.body, 4), self.e(n.test, 4), self.e(n.orelse, 3)), 3

    def e_Dict(self, n):
        return "{%s}" % ", ".join("**" + self.e(value, 8) if key is None else "%s: %s" % (self.e(key), self.e(value))
                                  for key, value in zip(n.keys, n.values)), 17

    def e_Set(self, n):
        return "{%s}" % ", ".join(map(self.e, n.elts)) if n.elts else "{*()}", 17

    def e_List(self, n):
        return "[%s]" % ", ".join(map(self.e, n.elts)), 17

    def items(self, elts):
        return ", ".join(map(self.e, elts)) + ("," if len(elts) == 1 else "")

    def e_Tuple(self, n):
        return ("(%s)" % self.items(n.elts), 17) if n.elts else ("()", 17)

    def bare(self, node):
        return self.items(node.elts) if isinstance(node, Tuple) and node.elts else self.e(node, 2)

    def generators(self, list):
        return "".join(" %sfor %s in %s%s" % ("async " if one.is_async else "", self.bare(one.target), self.e(one.iter, 4),
                                              "".join(" if " + self.e(test, 4) for test in one.ifs)) for one in list)

    def e_ListComp(self, n):
        return "[%s%s]" % (self.e(n.elt), self.generators(n.generators)), 17

    def e_SetComp(self, n):
        return "{%s%s}" % (self.e(n.elt), self.generators(n.generators)), 17

    def e_GeneratorExp(self, n):
        return "(%s%s)" % (self.e(n.elt), self.generators(n.generators)), 17

    def e_DictComp(self, n):
        return "{%s: %s%s}" % (self.e(n.key), self.e(n.value), self.generators(n.generators)), 17

    def e_Await(self, n):
        return "await " + self.e(n.value, 17), 16

    def e_Yield(self, n):
        return "yield" + (" " + self.e(n.value) if n.value is not None else ""), 2

    def e_YieldFrom(self, n):
        return "yield from " + self.e(n.value, 3), 2

    def e_Compare(self, n):
        out = [self.e(n.left, 8)]
        for op, value in zip(n.ops, n.comparators):
            out.append(_compare[type(op).__name__])
            out.append(self.e(value, 8))
        return " ".join(out), 7

    def e_Call(self, n):
        given = [self.e(one) for one in n.args]
        given += ["**" + self.e(one.value, 3) if one.arg is None else "%s=%s" % (one.arg, self.e(one.value)) for one in n.keywords]
        return "%s(%s)" % (self.e(n.func, 17), ", ".join(given)), 17

    def e_Attribute(self, n):
        value = self.e(n.value, 17)
        if isinstance(n.value, Constant) and isinstance(n.value.value, int) and not isinstance(n.value.value, bool):
            value += " "
        return "%s.%s" % (value, n.attr), 17

    def e_Subscript(self, n):
        inside = n.slice
        text = self.items(inside.elts) if isinstance(inside, Tuple) and inside.elts else self.e(inside, 0)
        return "%s[%s]" % (self.e(n.value, 17), text), 17

    def e_Starred(self, n):
        return "*" + self.e(n.value, 8), 17

    def e_Slice(self, n):
        text = "%s:%s" % ("" if n.lower is None else self.e(n.lower), "" if n.upper is None else self.e(n.upper))
        return text + (":" + self.e(n.step) if n.step is not None else ""), 17

    def arguments(self, a):
        def one(arg, default=None):
            text = arg.arg + (": " + self.e(arg.annotation) if getattr(arg, "annotation", None) is not None else "")
            return text + ("" if default is None else "=" + self.e(default))

        plain = a.posonlyargs + a.args
        defaults = [None] * (len(plain) - len(a.defaults)) + list(a.defaults)
        out = []
        for i, (arg, default) in enumerate(zip(plain, defaults), 1):
            out.append(one(arg, default))
            if i == len(a.posonlyargs):
                out.append("/")
        if a.vararg is not None:
            out.append("*" + one(a.vararg))
        elif a.kwonlyargs:
            out.append("*")
        out += [one(arg, default) for arg, default in zip(a.kwonlyargs, a.kw_defaults)]
        if a.kwarg is not None:
            out.append("**" + one(a.kwarg))
        return ", ".join(out)

    # Statements
    def line(self, text):
        self.lines.append("    " * self.depth + text)

    def block(self, body):
        self.depth += 1
        for one in body:
            self.s(one)
        self.depth -= 1

    def documented(self, body):
        """A body whose docstring stands in triple quotes."""
        first = body[0] if body else None
        if isinstance(first, Expr) and isinstance(first.value, Constant) and isinstance(first.value.value, str):
            text = first.value.value.replace("\\", "\\\\").replace('"' * 3, '\\"' * 3)
            if text.endswith('"'):
                text = text[:-1] + '\\"'
            self.line('"' * 3 + text + '"' * 3)
            body = body[1:]
        for one in body:
            self.s(one)

    def s(self, node):
        getattr(self, "s_" + type(node).__name__)(node)

    def type_params(self, node):
        found = getattr(node, "type_params", None)
        if not found:
            return ""
        marks = {"TypeVarTuple": "*", "ParamSpec": "**"}
        return "[%s]" % ", ".join(marks.get(type(one).__name__, "") + one.name + (": " + self.e(one.bound) if getattr(one, "bound", None) is not None else "")
                                  for one in found)

    def s_FunctionDef(self, n, word="def"):
        if self.lines:
            self.lines.append("")
        for one in n.decorator_list:
            self.line("@" + self.e(one))
        self.line("%s %s%s(%s)%s:" % (word, n.name, self.type_params(n), self.arguments(n.args),
                                      " -> " + self.e(n.returns) if getattr(n, "returns", None) is not None else ""))
        self.depth += 1
        self.documented(n.body)
        self.depth -= 1

    def s_AsyncFunctionDef(self, n):
        self.s_FunctionDef(n, "async def")

    def s_ClassDef(self, n):
        if self.lines:
            self.lines.append("")
        for one in n.decorator_list:
            self.line("@" + self.e(one))
        given = [self.e(one) for one in n.bases]
        given += ["**" + self.e(one.value) if one.arg is None else "%s=%s" % (one.arg, self.e(one.value)) for one in n.keywords]
        self.line("class %s%s%s:" % (n.name, self.type_params(n), "(%s)" % ", ".join(given) if given else ""))
        self.depth += 1
        self.documented(n.body)
        self.depth -= 1

    def s_Return(self, n):
        self.line("return" + (" " + self.e(n.value) if n.value is not None else ""))

    def s_Delete(self, n):
        self.line("del " + ", ".join(map(self.e, n.targets)))

    def s_Assign(self, n):
        self.line(" = ".join([self.bare(one) for one in n.targets] + [self.e(n.value)]))

    def s_TypeAlias(self, n):
        self.line("type %s%s = %s" % (self.e(n.name), self.type_params(n), self.e(n.value)))

    def s_AugAssign(self, n):
        self.line("%s %s= %s" % (self.e(n.target), _binary[type(n.op).__name__][0], self.e(n.value)))

    def s_AnnAssign(self, n):
        target = self.e(n.target)
        if not n.simple and isinstance(n.target, Name):
            target = "(%s)" % target
        self.line("%s: %s%s" % (target, self.e(n.annotation), " = " + self.e(n.value) if n.value is not None else ""))

    def s_For(self, n, word="for"):
        self.line("%s %s in %s:" % (word, self.bare(n.target), self.e(n.iter)))
        self.block(n.body)
        self.otherwise(n.orelse)

    def s_AsyncFor(self, n):
        self.s_For(n, "async for")

    def otherwise(self, body, word="else"):
        if body:
            self.line(word + ":")
            self.block(body)

    def s_While(self, n):
        self.line("while %s:" % self.e(n.test))
        self.block(n.body)
        self.otherwise(n.orelse)

    def s_If(self, n, word="if"):
        self.line("%s %s:" % (word, self.e(n.test)))
        self.block(n.body)
        if len(n.orelse) == 1 and isinstance(n.orelse[0], If):
            self.s_If(n.orelse[0], "elif")
        else:
            self.otherwise(n.orelse)

    def s_With(self, n, word="with"):
        items = ", ".join(self.e(one.context_expr) + (" as " + self.e(one.optional_vars) if getattr(one, "optional_vars", None) is not None else "")
                          for one in n.items)
        self.line("%s %s:" % (word, items))
        self.block(n.body)

    def s_AsyncWith(self, n):
        self.s_With(n, "async with")

    def s_Match(self, n):
        self.line("match %s:" % self.e(n.subject))
        self.depth += 1
        for case in n.cases:
            self.line("case %s%s:" % (self.p(case.pattern), " if " + self.e(case.guard) if getattr(case, "guard", None) is not None else ""))
            self.block(case.body)
        self.depth -= 1

    def p(self, n, level=0):
        kind = type(n).__name__
        if kind == "MatchValue":
            return self.e(n.value)
        if kind == "MatchSingleton":
            return repr(n.value)
        if kind == "MatchSequence":
            return "[%s]" % ", ".join(map(self.p, n.patterns))
        if kind == "MatchStar":
            return "*" + (n.name or "_")
        if kind == "MatchMapping":
            pairs = ["%s: %s" % (self.e(key), self.p(one)) for key, one in zip(n.keys, n.patterns)]
            return "{%s}" % ", ".join(pairs + ["**" + n.rest] * (n.rest is not None))
        if kind == "MatchClass":
            pairs = ["%s=%s" % pair for pair in zip(n.kwd_attrs, map(self.p, n.kwd_patterns))]
            return "%s(%s)" % (self.e(n.cls), ", ".join([self.p(one) for one in n.patterns] + pairs))
        if kind == "MatchOr":
            text = " | ".join(self.p(one, 2) for one in n.patterns)
            return "(%s)" % text if level > 1 else text
        if n.name is None:
            return "_"
        if n.pattern is None:
            return n.name
        text = "%s as %s" % (self.p(n.pattern, 1), n.name)
        return "(%s)" % text if level > 0 else text

    def s_Raise(self, n):
        self.line("raise" + (" " + self.e(n.exc) if n.exc is not None else "") + (" from " + self.e(n.cause) if n.cause is not None else ""))

    def s_Try(self, n, word="except"):
        self.line("try:")
        self.block(n.body)
        for one in n.handlers:
            self.line(word + (" " + self.e(one.type) if one.type is not None else "") + (" as " + one.name if one.name else "") + ":")
            self.block(one.body)
        self.otherwise(n.orelse)
        self.otherwise(n.finalbody, "finally")

    def s_TryStar(self, n):
        self.s_Try(n, "except*")

    def s_Assert(self, n):
        self.line("assert " + self.e(n.test) + (", " + self.e(n.msg) if n.msg is not None else ""))

    def names(self, n):
        return ", ".join(one.name + (" as " + one.asname if getattr(one, "asname", None) else "") for one in n.names)

    def s_Import(self, n):
        self.line("import " + self.names(n))

    def s_ImportFrom(self, n):
        self.line("from %s%s import %s" % ("." * (n.level or 0), n.module or "", self.names(n)))

    def s_Global(self, n):
        self.line("global " + ", ".join(n.names))

    def s_Nonlocal(self, n):
        self.line("nonlocal " + ", ".join(n.names))

    def s_Expr(self, n):
        self.line(self.e(n.value, 2))

    def s_Pass(self, n):
        self.line("pass")

    def s_Break(self, n):
        self.line("break")

    def s_Continue(self, n):
        self.line("continue")


def unparse(ast_obj):
    writer = _Writer()
    if isinstance(ast_obj, Module):
        writer.documented(ast_obj.body)
    elif isinstance(ast_obj, Interactive):
        for one in ast_obj.body:
            writer.s(one)
    elif isinstance(ast_obj, Expression):
        return writer.e(ast_obj.body, 0)
    elif isinstance(ast_obj, list):
        for one in ast_obj:
            writer.s(one)
    elif isinstance(ast_obj, stmt):
        writer.s(ast_obj)
    elif isinstance(ast_obj, arguments):
        return writer.arguments(ast_obj)
    elif isinstance(ast_obj, pattern):
        return writer.p(ast_obj)
    elif isinstance(ast_obj, (operator, unaryop, cmpop)):
        name = type(ast_obj).__name__
        return _binary.get(name, (None,))[0] or _unary.get(name) or _compare.get(name)
    else:
        return writer.e(ast_obj, 0)
    return "\n".join(writer.lines)
`,
  () => ({ _parse_tree: parseTree, _literal: builtin('literal(text, /)', literalOf) }),
);
