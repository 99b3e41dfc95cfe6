/** `tomllib`. Source: TOML 1.0.0. */
import { pythonModule } from './python-module.ts';

export const newModule = pythonModule(
  'tomllib',
  String.raw`
import re as _re
from datetime import date as _date, datetime as _datetime, time as _time, timedelta as _timedelta, timezone as _timezone

__all__ = ["loads", "load", "TOMLDecodeError"]


class TOMLDecodeError(ValueError):
    pass


def load(fp, /, *, parse_float=float):
    b = fp.read()
    try:
        s = b.decode()
    except AttributeError:
        raise TypeError("File must be opened in binary mode, e.g. use " + chr(96) + "open('foo.toml', 'rb')" + chr(96)) from None
    return loads(s, parse_float=parse_float)


def loads(s, /, *, parse_float=float):
    return _Reader(s.replace("\r\n", "\n"), parse_float).document()


_BARE = _re.compile(r"[A-Za-z0-9_-]+")
_NUMBER = _re.compile(r"0(?:x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*|b[01](?:_?[01])*|o[0-7](?:_?[0-7])*)|[+-]?(?:0|[1-9](?:_?[0-9])*)(?P<float>(?:\.[0-9](?:_?[0-9])*)?(?:[eE][+-]?[0-9](?:_?[0-9])*)?)")
_WHEN = _re.compile(r"(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?:[Tt ]([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d{1,6})\d*)?(?:([Zz])|([+-])([01]\d|2[0-3]):([0-5]\d))?)?")
_CLOCK = _re.compile(r"([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d{1,6})\d*)?")
_ESCAPES = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", '"': '"', "\\": "\\"}


class _Reader:
    def __init__(self, text, parse_float):
        self.text = text
        self.at = 0
        self.parse_float = parse_float
        self.closed = set()
        self.made = set()
        self.arrays = set()

    def wrong(self, what, at=None):
        at = self.at if at is None else at
        if at >= len(self.text):
            where = "end of document"
        else:
            line = self.text.count("\n", 0, at) + 1
            column = at - self.text.rfind("\n", 0, at)
            where = f"line {line}, column {column}"
        return TOMLDecodeError(f"{what} (at {where})")

    def peek(self):
        return self.text[self.at:self.at + 1]

    def blanks(self):
        while self.peek() in (" ", "\t") and self.at < len(self.text):
            self.at += 1

    def comment(self):
        if self.peek() == "#":
            end = self.text.find("\n", self.at)
            end = len(self.text) if end < 0 else end
            for i in range(self.at, end):
                if (self.text[i] < " " and self.text[i] != "\t") or self.text[i] == "\x7f":
                    raise self.wrong(f"Found invalid character {self.text[i]!r}", i)
            self.at = end

    def gaps(self):
        while True:
            start = self.at
            while self.peek() in (" ", "\t", "\n") and self.at < len(self.text):
                self.at += 1
            self.comment()
            if self.at == start:
                return

    def document(self):
        root = {}
        space, prefix = root, ()
        while True:
            self.blanks()
            c = self.peek()
            if not c:
                return root
            if c == "\n":
                self.at += 1
                continue
            if c == "#":
                self.comment()
                continue
            if not (_BARE.match(c) or c in "[\"'"):
                raise self.wrong("Invalid statement")
            if c == "[":
                space, prefix = self.header(root)
            else:
                self.pair(space, prefix)
            self.blanks()
            self.comment()
            if self.peek() not in ("", "\n"):
                raise self.wrong("Expected newline or end of document after a statement")

    def header(self, root):
        double = self.text.startswith("[[", self.at)
        self.at += 2 if double else 1
        self.blanks()
        key = self.key()
        closing = "]]" if double else "]"
        if not self.text.startswith(closing, self.at):
            raise self.wrong(f"Expected {closing!r} at the end of " + ("an array" if double else "a table") + " declaration")
        if key in self.closed or (not double and key in self.made):
            raise self.wrong(f"Cannot {'mutate immutable namespace' if key in self.closed else 'declare'} {key}" + ("" if key in self.closed else " twice"))
        space = root
        for i, part in enumerate(key[:-1]):
            if key[:i + 1] in self.closed:
                raise self.wrong(f"Cannot mutate immutable namespace {key}")
            space = space.setdefault(part, {})
            if isinstance(space, list):
                space = space[-1]
            if not isinstance(space, dict):
                raise self.wrong("Cannot overwrite a value")
        last = key[-1]
        if double:
            items = space.setdefault(last, [])
            if not isinstance(items, list) or key not in self.arrays and items:
                raise self.wrong("Cannot overwrite a value")
            self.arrays.add(key)
            for known in (self.made, self.closed, self.arrays):
                for one in [one for one in known if len(one) > len(key) and one[:len(key)] == key]:
                    known.discard(one)
            made = {}
            items.append(made)
        else:
            made = space.setdefault(last, {})
            if not isinstance(made, dict):
                raise self.wrong("Cannot overwrite a value")
            self.made.add(key)
        self.at += len(closing)
        return made, key

    def key(self):
        parts = [self.part()]
        while True:
            self.blanks()
            if self.peek() != ".":
                return tuple(parts)
            self.at += 1
            self.blanks()
            parts.append(self.part())

    def part(self):
        c = self.peek()
        found = _BARE.match(self.text, self.at)
        if found:
            self.at = found.end()
            return found.group()
        if c == "'":
            return self.literal()
        if c == '"':
            return self.basic()
        raise self.wrong("Invalid initial character for a key part")

    def pair(self, space, prefix):
        key = self.key()
        if self.peek() != "=":
            raise self.wrong("Expected '=' after a key in a key/value pair")
        self.at += 1
        self.blanks()
        value = self.value()
        for i, part in enumerate(key[:-1]):
            inner = prefix + key[:i + 1]
            if inner in self.closed:
                raise self.wrong(f"Cannot mutate immutable namespace {inner}")
            if part in space and inner in self.made:
                raise self.wrong(f"Cannot redefine namespace {inner}")
            space = space.setdefault(part, {})
            if not isinstance(space, dict):
                raise self.wrong("Cannot overwrite a value")
        if key[-1] in space:
            raise self.wrong("Cannot overwrite a value")
        if isinstance(value, (dict, list)):
            self.closed.add(prefix + key)
        space[key[-1]] = value

    def value(self):
        c = self.peek()
        text = self.text
        if c == '"':
            return self.long('"""') if text.startswith('"""', self.at) else self.basic()
        if c == "'":
            return self.long("'''") if text.startswith("'''", self.at) else self.literal()
        for word, value in (("true", True), ("false", False)):
            if text.startswith(word, self.at):
                self.at += len(word)
                return value
        if c == "[":
            return self.array()
        if c == "{":
            return self.inline()
        found = _WHEN.match(text, self.at)
        if found:
            return self.when(found)
        found = _CLOCK.match(text, self.at)
        if found:
            self.at = found.end()
            hour, minute, second, fraction = found.groups()
            return _time(int(hour), int(minute), int(second), int((fraction or "0").ljust(6, "0")))
        for word in ("inf", "nan", "+inf", "-inf", "+nan", "-nan"):
            if text.startswith(word, self.at):
                self.at += len(word)
                return self.parse_float(word)
        found = _NUMBER.match(text, self.at)
        if found:
            self.at = found.end()
            if found.group("float"):
                return self.parse_float(found.group())
            return int(found.group(), 0)
        raise self.wrong("Invalid value")

    def when(self, found):
        year, month, day, hour, minute, second, fraction, zulu, sign, zh, zm = found.groups()
        try:
            if hour is None:
                made = _date(int(year), int(month), int(day))
            else:
                zone = None
                if zulu:
                    zone = _timezone.utc
                elif sign:
                    offset = _timedelta(hours=int(zh), minutes=int(zm))
                    zone = _timezone(offset if sign == "+" else -offset)
                made = _datetime(int(year), int(month), int(day), int(hour), int(minute), int(second), int((fraction or "0").ljust(6, "0")), tzinfo=zone)
        except ValueError as e:
            raise self.wrong("Invalid date or datetime") from e
        self.at = found.end()
        return made

    def array(self):
        self.at += 1
        items = []
        self.gaps()
        while self.peek() != "]":
            items.append(self.value())
            self.gaps()
            if self.peek() == ",":
                self.at += 1
                self.gaps()
            elif self.peek() != "]":
                raise self.wrong("Unclosed array")
        self.at += 1
        return items

    def inline(self):
        self.at += 1
        made = {}
        kept = self.closed
        self.closed = set()
        self.blanks()
        if self.peek() == "}":
            self.at += 1
        else:
            while True:
                self.blanks()
                self.pair(made, ())
                self.blanks()
                if self.peek() == "}":
                    self.at += 1
                    break
                if self.peek() != ",":
                    raise self.wrong("Unclosed inline table")
                self.at += 1
        self.closed = kept
        return made

    def literal(self):
        end = self.text.find("'", self.at + 1)
        newline = self.text.find("\n", self.at + 1)
        if end < 0 or 0 <= newline < end:
            at = newline if newline >= 0 else len(self.text)
            raise self.wrong('Expected "\'"' if newline < 0 else f"Found invalid character {chr(10)!r}", at)
        made = self.text[self.at + 1:end]
        self.at = end + 1
        return made

    def escape(self, long):
        self.at += 1
        c = self.peek()
        if c in _ESCAPES and c:
            self.at += 1
            return _ESCAPES[c]
        if c in ("u", "U") and c:
            size = 4 if c == "u" else 8
            digits = self.text[self.at + 1:self.at + 1 + size]
            if not _re.fullmatch("[0-9A-Fa-f]{%d}" % size, digits):
                raise self.wrong("Invalid hex value")
            code = int(digits, 16)
            if 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
                raise self.wrong("Escaped character is not a Unicode scalar value")
            self.at += 1 + size
            return chr(code)
        if long and c in (" ", "\t", "\n") and c:
            rest = self.text[self.at:]
            if "\n" in rest[:len(rest) - len(rest.lstrip(" \t")) + 1]:
                self.at += len(rest) - len(rest.lstrip(" \t\n"))
                return ""
        raise self.wrong("Unescaped '\\' in a string", self.at + 1)

    def basic(self):
        self.at += 1
        out = []
        while True:
            c = self.peek()
            if not c:
                raise self.wrong("Unterminated string")
            if c == '"':
                self.at += 1
                return "".join(out)
            if c == "\\":
                out.append(self.escape(False))
                continue
            if (c < " " and c != "\t") or c == "\x7f":
                raise self.wrong(f"Illegal character {c!r}")
            out.append(c)
            self.at += 1

    def long(self, quotes):
        self.at += 3
        if self.peek() == "\n":
            self.at += 1
        out = []
        while True:
            if self.at >= len(self.text):
                raise self.wrong("Unterminated string" if quotes == '"""' else 'Expected "\'\'\'"')
            if self.text.startswith(quotes, self.at):
                self.at += 3
                for _ in range(2):
                    if self.peek() == quotes[0]:
                        out.append(quotes[0])
                        self.at += 1
                return "".join(out)
            c = self.peek()
            if c == "\\" and quotes == '"""':
                out.append(self.escape(True))
                continue
            if (c < " " and c not in "\t\n") or c == "\x7f":
                raise self.wrong(f"Illegal character {c!r}")
            out.append(c)
            self.at += 1
`,
);
