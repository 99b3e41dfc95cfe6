"""Says what CPython's own parser makes of files; run by the long tests.

Reads paths from standard input, one per line, and writes one JSON line per path. With the argument `accept`:
{"ok": bool, "error": str}. With `texts` the same for lines that are JSON strings of source text. With `tree`: the same plus "tree": nested [type, start, end, detail, children...], where
start and end are UTF-16 offsets into the decoded text (-1 where CPython's positions are not comparable).
"""
import ast
import json
import re
import sys
import warnings

warnings.simplefilter("ignore")
sys.setrecursionlimit(20000)

OPERATORS = {
    "Add": "+", "Sub": "-", "Mult": "*", "MatMult": "@", "Div": "/", "Mod": "%", "Pow": "**", "LShift": "<<",
    "RShift": ">>", "BitOr": "|", "BitXor": "^", "BitAnd": "&", "FloorDiv": "//", "And": "and", "Or": "or", "Not": "not",
    "UAdd": "+", "USub": "-", "Invert": "~", "Eq": "==", "NotEq": "!=", "Lt": "<", "LtE": "<=", "Gt": ">", "GtE": ">=",
    "Is": "is", "IsNot": "is not", "In": "in", "NotIn": "not in",
}


class Offsets:
    def __init__(self, text):
        self.lines = re.split(r"(?<=\n)|(?<=\r)(?!\n)", text)
        self.starts = []
        at = 0
        for line in self.lines:
            self.starts.append(at)
            at += len(line) if line.isascii() else len(line.encode("utf-16-le", "surrogatepass")) // 2

    def at(self, line, column):
        text = self.lines[line - 1]
        if not text.isascii():
            column = len(text.encode()[:column].decode(errors="replace").encode("utf-16-le", "surrogatepass")) // 2
        return self.starts[line - 1] + column


def constant(value):
    if value is None or value is True or value is False:
        return repr(value)
    if value is ...:
        return "..."
    if isinstance(value, str):
        return "s:" + value
    if isinstance(value, bytes):
        return "b:" + value.decode("latin-1")
    if isinstance(value, int):
        return "i:" + hex(value)
    if isinstance(value, complex):
        return "c:" + repr(value.imag)
    return "f:" + repr(value)


def detail(node):
    kind = type(node).__name__
    if kind == "Constant":
        return constant(node.value)
    if kind in ("BinOp", "UnaryOp", "BoolOp", "AugAssign"):
        return OPERATORS[type(node.op).__name__]
    if kind == "Compare":
        return " ".join(OPERATORS[type(op).__name__] for op in node.ops)
    if kind == "Name":
        return node.id
    if kind == "Attribute":
        return node.attr
    if kind in ("FunctionDef", "AsyncFunctionDef", "ClassDef", "TypeVar", "ParamSpec", "TypeVarTuple"):
        return node.name
    if kind in ("arg", "keyword"):
        return node.arg or ""
    if kind == "alias":
        return node.name + " as " + (node.asname or "")
    if kind == "ImportFrom":
        return "." * node.level + (node.module or "")
    if kind in ("Global", "Nonlocal"):
        return ",".join(node.names)
    if kind == "ExceptHandler":
        return node.name or ""
    if kind in ("MatchAs", "MatchStar"):
        return node.name or ""
    if kind == "MatchMapping":
        return node.rest or ""
    if kind == "MatchClass":
        return ",".join(node.kwd_attrs)
    if kind == "MatchSingleton":
        return repr(node.value)
    if kind in ("FormattedValue", "Interpolation"):
        return chr(node.conversion) if node.conversion > 0 else ""
    if kind == "comprehension":
        return "async" if node.is_async else ""
    if kind == "AnnAssign":
        return str(node.simple)
    return ""


def dump(node, offsets, in_string=False):
    kind = type(node).__name__
    start = end = -1
    if hasattr(node, "lineno") and not (in_string and kind in ("Constant", "JoinedStr")):
        start = offsets.at(node.lineno, node.col_offset)
        end = offsets.at(node.end_lineno, node.end_col_offset)
    out = [kind, start, end, detail(node)]
    inside = kind in ("JoinedStr", "TemplateStr", "FormattedValue", "Interpolation")
    for name, value in ast.iter_fields(node):
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST) and not isinstance(
                child, (ast.expr_context, ast.operator, ast.unaryop, ast.boolop, ast.cmpop)
            ):
                out.append(dump(child, offsets, inside and name != "value"))
            elif child is None and name in ("keys", "kw_defaults"):
                out.append(None)
    return out


def decode(data):
    head = b"\n".join(data.split(b"\n")[:2])
    cookie = re.search(rb"^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)", head, re.M)
    text = data.decode(cookie.group(1).decode() if cookie else "utf-8")
    return text[1:] if text.startswith("\ufeff") else text


for line in sys.stdin:
    if sys.argv[1] == "texts":
        data = json.loads(line)
    else:
        with open(line.rstrip("\n"), "rb") as file:
            data = file.read()
    try:
        tree = ast.parse(data)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        print(json.dumps({"ok": False, "error": type(error).__name__ + ": " + str(getattr(error, "msg", error)),
                          "line": getattr(error, "lineno", None)}), flush=True)
        continue
    answer = {"ok": True, "error": ""}
    if sys.argv[1] == "tree":
        try:
            answer["tree"] = dump(tree, Offsets(decode(data)))
        except (UnicodeDecodeError, LookupError):
            pass
    print(json.dumps(answer), flush=True)
