/** `gettext`: messages in other languages. Catalogues are read from the program's own files. Source: GNU gettext, "The Format of GNU MO Files". */
import { builtin } from '../runtime/callables.ts';
import { textOf } from '../runtime/compare.ts';
import { none, type Value } from '../runtime/object.ts';
import { runBuiltins } from '../runtime/ops.ts';
import { pythonModule } from './python-module.ts';

/** Makes a name known everywhere, as `_` is meant to be. */
const install = builtin('install(name, value, /)', (name: Value, v: Value) => {
  runBuiltins.set(textOf(name) ?? '_', v);
  return none;
});

export const newModule = pythonModule(
  'gettext',
  String.raw`
import re as _re
import struct as _struct

__all__ = ["NullTranslations", "GNUTranslations", "Catalog", "bindtextdomain", "find", "translation", "install", "textdomain",
           "dgettext", "dngettext", "gettext", "ngettext", "pgettext", "dpgettext", "npgettext", "dnpgettext"]

_default_localedir = "/usr/share/locale"
_current_domain = "messages"
_localedirs = {}
_token = _re.compile(r"\s*(?:(\d+)|(n\b)|(\|\||&&|[=!<>]=|[-+*/%<>?:()!]))")


def c2py(plural):
    "A function that chooses the plural form as the expression in C says."
    if len(plural) > 1000:
        raise ValueError("plural form expression is too long")
    tokens, at = [], 0
    plural = plural.strip()
    while at < len(plural):
        found = _token.match(plural, at)
        if not found:
            raise ValueError("invalid token in plural form: %s" % plural[at:].split()[0])
        tokens.append(found.group(1) or found.group(2) or found.group(3))
        at = found.end()
    tokens.append("")
    tokens.reverse()
    levels = (("||",), ("&&",), ("==", "!="), ("<", ">", "<=", ">="), ("+", "-"), ("*", "/", "%"))

    def take(level):
        if level == len(levels):
            token = tokens.pop()
            if token == "!":
                inner = take(level)
                return lambda n: int(not inner(n))
            if token == "(":
                inner = choice()
                if tokens.pop() != ")":
                    raise ValueError("unbalanced parenthesis in plural form")
                return inner
            if token == "n":
                return lambda n: n
            if token.isdigit():
                value = int(token)
                return lambda n: value
            raise ValueError("unexpected end of plural form" if not token else "unexpected token in plural form: %s" % token)
        left = take(level + 1)
        while tokens[-1] in levels[level]:
            left = join(tokens.pop(), left, take(level + 1))
        return left

    def join(sign, a, b):
        return {
            "||": lambda n: int(bool(a(n) or b(n))), "&&": lambda n: int(bool(a(n) and b(n))), "==": lambda n: int(a(n) == b(n)),
            "!=": lambda n: int(a(n) != b(n)), "<": lambda n: int(a(n) < b(n)), ">": lambda n: int(a(n) > b(n)),
            "<=": lambda n: int(a(n) <= b(n)), ">=": lambda n: int(a(n) >= b(n)), "+": lambda n: a(n) + b(n),
            "-": lambda n: a(n) - b(n), "*": lambda n: a(n) * b(n), "/": lambda n: a(n) // b(n), "%": lambda n: a(n) % b(n),
        }[sign]

    def choice():
        test = take(0)
        if tokens[-1] != "?":
            return test
        tokens.pop()
        yes = choice()
        if tokens.pop() != ":":
            raise ValueError("unexpected token in plural form: :")
        no = choice()
        return lambda n: yes(n) if test(n) else no(n)

    made = choice()
    if tokens != [""]:
        raise ValueError("unexpected token in plural form: %s" % tokens[-1])
    return made


class NullTranslations:
    def __init__(self, fp=None):
        self._info = {}
        self._charset = None
        self._fallback = None
        if fp is not None:
            self._parse(fp)

    def _parse(self, fp):
        pass

    def add_fallback(self, fallback):
        if self._fallback:
            self._fallback.add_fallback(fallback)
        else:
            self._fallback = fallback

    def gettext(self, message):
        return self._fallback.gettext(message) if self._fallback else message

    def ngettext(self, msgid1, msgid2, n):
        if self._fallback:
            return self._fallback.ngettext(msgid1, msgid2, n)
        return msgid1 if n == 1 else msgid2

    def pgettext(self, context, message):
        return self._fallback.pgettext(context, message) if self._fallback else message

    def npgettext(self, context, msgid1, msgid2, n):
        if self._fallback:
            return self._fallback.npgettext(context, msgid1, msgid2, n)
        return msgid1 if n == 1 else msgid2

    def info(self):
        return self._info

    def charset(self):
        return self._charset

    def install(self, names=None):
        _install("_", self.gettext)
        for name in names or ():
            if name in ("gettext", "ngettext", "npgettext", "pgettext"):
                _install(name, getattr(self, name))


class GNUTranslations(NullTranslations):
    LE_MAGIC = 0x950412DE
    BE_MAGIC = 0xDE120495
    CONTEXT = "%s\x04%s"
    VERSIONS = (0, 1)

    def _parse(self, fp):
        self._catalog = {}
        self.plural = lambda n: int(n != 1)
        data = fp.read()
        if len(data) < 20:
            raise OSError(0, "Bad magic number", getattr(fp, "name", ""))
        order = {self.LE_MAGIC: "<", self.BE_MAGIC: ">"}.get(_struct.unpack("<I", data[:4])[0])
        if order is None:
            raise OSError(0, "Bad magic number", getattr(fp, "name", ""))
        version, count, originals, translations = _struct.unpack(order + "4I", data[4:20])
        if version >> 16 not in self.VERSIONS:
            raise OSError(0, "Bad version number " + str(version >> 16), getattr(fp, "name", ""))
        if max(originals, translations) + 8 * count > len(data):
            raise OSError(0, "File is corrupt", getattr(fp, "name", ""))

        def text(table, i):
            length, at = _struct.unpack(order + "2I", data[table + 8 * i:table + 8 * i + 8])
            if at + length > len(data):
                raise OSError(0, "File is corrupt", getattr(fp, "name", ""))
            return data[at:at + length]

        for i in range(count):
            original, translated = text(originals, i), text(translations, i)
            if not original:
                last = None
                for line in translated.decode().split("\n"):
                    key, colon, value = line.partition(":")
                    if colon:
                        last = key.strip().lower()
                        self._info[last] = value.strip()
                    elif last and line.strip():
                        self._info[last] += "\n" + line.strip()
                if "charset=" in self._info.get("content-type", ""):
                    self._charset = self._info["content-type"].split("charset=")[1]
                forms = self._info.get("plural-forms", "").split(";")
                if len(forms) > 1 and "plural=" in forms[1]:
                    self.plural = c2py(forms[1].split("plural=")[1])
            charset = self._charset or "ascii"
            if b"\x00" in original:
                key = original.split(b"\x00")[0].decode(charset)
                for form, one in enumerate(translated.split(b"\x00")):
                    self._catalog[key, form] = one.decode(charset)
            else:
                self._catalog[original.decode(charset)] = translated.decode(charset)

    def _one(self, key, otherwise):
        found = self._catalog.get(key)
        if found is None:
            found = self._catalog.get((key, self.plural(1)))
        return otherwise() if found is None else found

    def gettext(self, message):
        return self._one(message, lambda: NullTranslations.gettext(self, message))

    def ngettext(self, msgid1, msgid2, n):
        found = self._catalog.get((msgid1, self.plural(n)))
        return NullTranslations.ngettext(self, msgid1, msgid2, n) if found is None else found

    def pgettext(self, context, message):
        return self._one(self.CONTEXT % (context, message), lambda: NullTranslations.pgettext(self, context, message))

    def npgettext(self, context, msgid1, msgid2, n):
        found = self._catalog.get((self.CONTEXT % (context, msgid1), self.plural(n)))
        return NullTranslations.npgettext(self, context, msgid1, msgid2, n) if found is None else found


def find(domain, localedir=None, languages=None, all=False):
    import os.path
    if localedir is None:
        localedir = _default_localedir
    found = []
    for language in languages or ():
        if language == "C":
            break
        plain = language.split(".")[0].split("@")[0]
        for one in dict.fromkeys((language, plain, plain.split("_")[0])):
            path = os.path.join(localedir, one, "LC_MESSAGES", "%s.mo" % domain)
            if localedir != _default_localedir and os.path.exists(path):
                if not all:
                    return path
                found.append(path)
    return found if all else None


def translation(domain, localedir=None, languages=None, class_=None, fallback=False):
    paths = find(domain, localedir, languages, all=True)
    if not paths:
        if fallback:
            return NullTranslations()
        raise FileNotFoundError(2, "No translation file found for domain", domain)
    made = None
    for path in paths:
        with open(path, "rb") as file:
            one = (class_ or GNUTranslations)(file)
        if made is None:
            made = one
        else:
            made.add_fallback(one)
    return made


def install(domain, localedir=None, *, names=None):
    translation(domain, localedir, fallback=True).install(names)


def textdomain(domain=None):
    global _current_domain
    if domain is not None:
        _current_domain = domain
    return _current_domain


def bindtextdomain(domain, localedir=None):
    if localedir is not None:
        _localedirs[domain] = localedir
    return _localedirs.get(domain, _default_localedir)


def _of(domain):
    return translation(domain, _localedirs.get(domain), fallback=True)


def dgettext(domain, message):
    return _of(domain).gettext(message)


def dngettext(domain, msgid1, msgid2, n):
    return _of(domain).ngettext(msgid1, msgid2, n)


def dpgettext(domain, context, message):
    return _of(domain).pgettext(context, message)


def dnpgettext(domain, context, msgid1, msgid2, n):
    return _of(domain).npgettext(context, msgid1, msgid2, n)


def gettext(message):
    return dgettext(_current_domain, message)


def ngettext(msgid1, msgid2, n):
    return dngettext(_current_domain, msgid1, msgid2, n)


def pgettext(context, message):
    return dpgettext(_current_domain, context, message)


def npgettext(context, msgid1, msgid2, n):
    return dnpgettext(_current_domain, context, msgid1, msgid2, n)


Catalog = translation
`,
  () => ({ _install: install }),
);
