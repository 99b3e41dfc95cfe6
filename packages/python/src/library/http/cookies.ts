/** `http.cookies`. Source: RFC 6265, sections 4.1 and 4.2; CPython 3.12, as observed. */
import { pythonModule } from '../python-module.ts';

export const newModule = pythonModule(
  'http.cookies',
  String.raw`
import re as _re
import string as _string

__all__ = ["CookieError", "BaseCookie", "SimpleCookie"]

_legal = _string.ascii_letters + _string.digits + "!#$%&'*+-.^_${'`'}|~:"
_key = _re.compile("[" + _re.escape(_legal) + "]+")
_plain = set(_legal + " ()/<=>?@[]{}")
_pattern = _re.compile(
    r'\s*(?P<key>[\w\d!#%&\'~_${'`'}><@,:/\$\*\+\-\.\^\|\)\(\?\}\{\=]+?)\s*'
    r'(=\s*(?P<val>"(?:[^\\"]|\\.)*"|\w{3},\s[\w\d\s-]{9,11}\s[\d:]{8}\sGMT|'
    r'[\w\d!#%&\'~_${'`'}><@,:/\$\*\+\-\.\^\|\)\(\?\}\{\=\[\]]*))?\s*(\s+|;|$)', _re.ASCII)


class CookieError(Exception):
    pass


def _quote(text):
    if text is None or _key.fullmatch(text):
        return text
    out = []
    for c in text:
        if c == '"':
            out.append('\\"')
        elif c == "\\":
            out.append("\\\\")
        elif c in _plain:
            out.append(c)
        else:
            out.append("\\%03o" % ord(c) if ord(c) < 256 else c)
    return '"' + "".join(out) + '"'


def _unquote(text):
    if text is None or len(text) < 2 or text[0] != '"' or text[-1] != '"':
        return text
    return _re.sub(r"\\(?:([0-3][0-7][0-7])|(.))", lambda found: chr(int(found[1], 8)) if found[1] else found[2], text[1:-1])


def _getdate(future=0):
    import time
    return time.strftime("%a, %d %b %Y %H:%M:%S GMT", time.gmtime(time.time() + future))


class Morsel(dict):
    _reserved = {"expires": "expires", "path": "Path", "comment": "Comment", "domain": "Domain", "max-age": "Max-Age",
                 "secure": "Secure", "httponly": "HttpOnly", "version": "Version", "samesite": "SameSite"}
    _flags = {"secure", "httponly"}

    def __init__(self):
        self._key = self._value = self._coded_value = None
        for name in self._reserved:
            dict.__setitem__(self, name, "")

    @property
    def key(self):
        return self._key

    @property
    def value(self):
        return self._value

    @property
    def coded_value(self):
        return self._coded_value

    def __setitem__(self, K, V):
        K = K.lower()
        if K not in self._reserved:
            raise CookieError("Invalid attribute %r" % (K,))
        dict.__setitem__(self, K, V)

    def setdefault(self, key, val=None):
        key = key.lower()
        if key not in self._reserved:
            raise CookieError("Invalid attribute %r" % (key,))
        return dict.setdefault(self, key, val)

    def __eq__(self, morsel):
        if not isinstance(morsel, Morsel):
            return NotImplemented
        return (dict.__eq__(self, morsel) and self._value == morsel._value and self._key == morsel._key and
                self._coded_value == morsel._coded_value)

    __ne__ = object.__ne__

    def copy(self):
        made = Morsel()
        dict.update(made, self)
        made._key, made._value, made._coded_value = self._key, self._value, self._coded_value
        return made

    def update(self, values):
        data = {}
        for key, val in dict(values).items():
            key = key.lower()
            if key not in self._reserved:
                raise CookieError("Invalid attribute %r" % (key,))
            data[key] = val
        dict.update(self, data)

    def isReservedKey(self, K):
        return K.lower() in self._reserved

    def set(self, key, val, coded_val):
        if key.lower() in self._reserved:
            raise CookieError("Attempt to set a reserved key %r" % (key,))
        if not _key.fullmatch(key):
            raise CookieError("Illegal key %r" % (key,))
        self._key, self._value, self._coded_value = key, val, coded_val

    def output(self, attrs=None, header="Set-Cookie:"):
        return "%s %s" % (header, self.OutputString(attrs))

    __str__ = output

    def __repr__(self):
        return "<%s: %s>" % (self.__class__.__name__, self.OutputString())

    def js_output(self, attrs=None):
        return ('\n        <script type="text/javascript">\n        <!-- begin hiding\n        document.cookie = "%s";\n'
                '        // end hiding -->\n        </script>\n        ' % self.OutputString(attrs).replace('"', r"\""))

    def OutputString(self, attrs=None):
        out = ["%s=%s" % (self.key, self.coded_value)]
        for key, value in sorted(self.items()):
            if value == "" or attrs is not None and key not in attrs:
                continue
            name = self._reserved[key]
            if key == "expires" and isinstance(value, int):
                out.append("%s=%s" % (name, _getdate(value)))
            elif key == "max-age" and isinstance(value, int):
                out.append("%s=%d" % (name, value))
            elif key == "comment" and isinstance(value, str):
                out.append("%s=%s" % (name, _quote(value)))
            elif key in self._flags:
                if value:
                    out.append(str(name))
            else:
                out.append("%s=%s" % (name, value))
        return "; ".join(out)


class BaseCookie(dict):
    def value_decode(self, val):
        return val, val

    def value_encode(self, val):
        text = str(val)
        return text, text

    def __init__(self, input=None):
        if input:
            self.load(input)

    def _set(self, key, real_value, coded_value):
        morsel = self.get(key, Morsel())
        morsel.set(key, real_value, coded_value)
        dict.__setitem__(self, key, morsel)

    def __setitem__(self, key, value):
        if isinstance(value, Morsel):
            dict.__setitem__(self, key, value)
        else:
            real, coded = self.value_encode(value)
            self._set(key, real, coded)

    def output(self, attrs=None, header="Set-Cookie:", sep="\015\012"):
        return sep.join(value.output(attrs, header) for key, value in sorted(self.items()))

    __str__ = output

    def __repr__(self):
        return "<%s: %s>" % (self.__class__.__name__,
                             " ".join("%s=%r" % (key, value.value) for key, value in sorted(self.items())))

    def js_output(self, attrs=None):
        return "".join(value.js_output(attrs) for key, value in sorted(self.items()))

    def load(self, rawdata):
        if isinstance(rawdata, str):
            self._parse(rawdata)
        else:
            for key, value in rawdata.items():
                self[key] = value

    def _parse(self, text):
        at, found, seen = 0, [], False
        while at < len(text):
            match = _pattern.match(text, at)
            if not match:
                break
            key, value = match.group("key"), match.group("val")
            at = match.end(0)
            if key[0] == "$":
                if seen:
                    found.append((True, key[1:], value))
            elif key.lower() in Morsel._reserved:
                if not seen:
                    return
                if value is None:
                    if key.lower() not in Morsel._flags:
                        return
                    found.append((True, key, True))
                else:
                    found.append((True, key, _unquote(value)))
            elif value is not None:
                found.append((False, key, self.value_decode(value)))
                seen = True
            else:
                return
        morsel = None
        for attribute, key, value in found:
            if attribute:
                morsel[key] = value
            else:
                self._set(key, *value)
                morsel = self[key]


class SimpleCookie(BaseCookie):
    def value_decode(self, val):
        return _unquote(val), val

    def value_encode(self, val):
        text = str(val)
        return text, _quote(text)
`,
);
