/**
 * `email`: messages, made, read and written as text. All of the package's work is here; its modules show parts of it by their names.
 *
 * Source: RFC 5322, 2045–2047, 2231; CPython 3.12, as observed.
 */
import { pythonModule } from '../python-module.ts';

export const newModule = pythonModule(
  'email',
  String.raw`
import base64 as _base64
import binascii as _binascii
import io as _io
import random as _random
import re as _re

__all__ = ["message_from_string", "message_from_bytes", "message_from_file", "message_from_binary_file"]


# -- Errors --
class MessageError(Exception):
    pass


class MessageParseError(MessageError):
    pass


class HeaderParseError(MessageParseError):
    pass


class BoundaryError(MessageParseError):
    pass


class MultipartConversionError(MessageError, TypeError):
    pass


class CharsetError(MessageError):
    pass


class HeaderWriteError(MessageError):
    pass


class MessageDefect(ValueError):
    def __init__(self, line=None):
        if line is not None:
            super().__init__(line)
        self.line = line


class NoBoundaryInMultipartDefect(MessageDefect):
    pass


class StartBoundaryNotFoundDefect(MessageDefect):
    pass


class CloseBoundaryNotFoundDefect(MessageDefect):
    pass


class MissingHeaderBodySeparatorDefect(MessageDefect):
    pass


class MultipartInvariantViolationDefect(MessageDefect):
    pass


# -- Words that are encoded --
_plain_q = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-!*+/"


def _q(data):
    return "".join(chr(b) if chr(b) in _plain_q else "_" if b == 32 else "=%02X" % b for b in data)


def _word(text, charset="utf-8", how=None):
    data = text.encode(charset)
    q, b = _q(data), _base64.b64encode(data).decode()
    if how is None:
        how = "q" if len(q) - len(b) < 5 else "b"
    return "=?%s?%s?%s?=" % (charset, how, q if how == "q" else b)


def _shortest(text, charset="utf-8"):
    """As a Charset writes it: the shorter of both, Base64 where they are equal or Quoted-Printable is longer."""
    data = text.encode(charset)
    q, b = _q(data), _base64.b64encode(data).decode()
    return "=?%s?b?%s?=" % (charset, b) if len(b) < len(q) else "=?%s?q?%s?=" % (charset, q)


_encoded = _re.compile(r"=\?([^?]*?)\?([qQbB])\?(.*?)\?=")


def decode_header(header):
    if hasattr(header, "_chunks"):
        return [(_shown(text, charset), str(charset)) for text, charset in header._chunks]
    header = str(header)
    if not _encoded.search(header):
        return [(header, None)]
    parts = []
    for line in header.splitlines():
        first, at = True, 0
        for found in _encoded.finditer(line):
            plain = line[at:found.start()]
            if first:
                plain = plain.lstrip()
                first = False
            if plain:
                parts.append((plain, None, None))
            charset, how, text = found.groups()
            parts.append((text, how.lower(), charset.lower()))
            at = found.end()
        if line[at:]:
            parts.append((line[at:], None, None))
    kept = []
    for i, (text, how, charset) in enumerate(parts):
        if how is None and not text.strip() and 0 < i < len(parts) - 1 and parts[i - 1][1] and parts[i + 1][1]:
            continue
        kept.append((text, how, charset))
    out = []
    for text, how, charset in kept:
        if how is None:
            data = text.encode("raw-unicode-escape")
        elif how == "q":
            data = _binascii.a2b_qp(text.encode("ascii", "replace"), header=True)
        else:
            try:
                data = _binascii.a2b_base64(text + "=" * (-len(text) % 4))
            except _binascii.Error:
                raise HeaderParseError("Base64 decoding error")
        if out and out[-1][1] == charset and charset is not None:
            out[-1] = out[-1][0] + data, charset
        elif out and out[-1][1] is None and charset is None:
            out[-1] = out[-1][0] + b" " + data, None
        else:
            out.append((data, charset))
    return out


def _shown(text, charset):
    return text


def _readable(text):
    """A header's text with its encoded words read."""
    if "=?" not in text:
        return text
    out, last, before = [], 0, False
    for found in _encoded.finditer(text):
        between = text[last:found.start()]
        if not (before and not between.strip()):
            out.append(between)
        charset, how, data = found.groups()
        try:
            if how in "qQ":
                data = _binascii.a2b_qp(data.encode("ascii"), header=True)
            else:
                data = _binascii.a2b_base64(data + "=" * (-len(data) % 4))
            out.append(data.decode(charset.split("*")[0], "replace"))
        except (ValueError, LookupError):
            out.append(found.group())
        last, before = found.end(), True
    out.append(text[last:])
    return "".join(out)


class Charset:
    def __init__(self, input_charset="us-ascii"):
        name = str(input_charset).lower()
        self.input_charset = {"latin_1": "iso-8859-1", "latin-1": "iso-8859-1", "ascii": "us-ascii", "utf8": "utf-8"}.get(name, name)
        self.output_charset = self.input_charset
        self.input_codec = self.output_codec = self.input_charset
        self.header_encoding = None if self.input_charset == "us-ascii" else 1 if self.input_charset.startswith("iso-8859") else 3
        self.body_encoding = None if self.input_charset == "us-ascii" else 1 if self.input_charset.startswith("iso-8859") else 2

    def __repr__(self):
        return self.input_charset.lower()

    __str__ = __repr__

    def __eq__(self, other):
        return str(self) == str(other).lower()

    def get_body_encoding(self):
        return {1: "quoted-printable", 2: "base64"}.get(self.body_encoding, "7bit")

    def get_output_charset(self):
        return self.output_charset

    def header_encode(self, string):
        return _shortest(string, str(self))

    def body_encode(self, string):
        data = string.encode(str(self)) if isinstance(string, str) else string
        if self.body_encoding == 2:
            return _base64_lines(data)
        if self.body_encoding == 1:
            return _quoted(data)
        return data.decode("ascii")


def _base64_lines(data):
    return "".join(_binascii.b2a_base64(data[at:at + 57]).decode() for at in range(0, len(data), 57))


def _quoted(data, width=76):
    out = []
    for line in data.decode("latin-1").splitlines(keepends=True):
        text = line.rstrip("\r\n")
        end = line[len(text):]
        pieces = [c if c in " \t" or 33 <= ord(c) <= 126 and c != "=" else "=%02X" % ord(c) for c in text]
        if pieces and pieces[-1] in (" ", "\t"):
            pieces[-1] = "=%02X" % ord(pieces[-1])
        at = ""
        for i, piece in enumerate(pieces):
            if len(at) + len(piece) > width - (0 if i == len(pieces) - 1 else 1):
                out.append(at + "=\n")
                at = ""
            at += piece
        out.append(at + end)
    return "".join(out)


class Header:
    def __init__(self, s=None, charset=None, maxlinelen=None, header_name=None, continuation_ws=" ", errors="strict"):
        self._charset = Charset() if charset is None else charset if isinstance(charset, Charset) else Charset(charset)
        self._continuation_ws = continuation_ws
        self._chunks = []
        self._max = 76 if maxlinelen is None else maxlinelen
        self._name = header_name or ""
        if s is not None:
            self.append(s, charset, errors)

    def append(self, s, charset=None, errors="strict"):
        charset = self._charset if charset is None else charset if isinstance(charset, Charset) else Charset(charset)
        if not isinstance(s, str):
            s = s.decode(str(charset) if str(charset) != "us-ascii" else "ascii", errors)
        if str(charset) == "us-ascii":
            try:
                s.encode("ascii")
            except UnicodeEncodeError:
                charset = Charset("utf-8")
        self._chunks.append((s, charset))

    def __str__(self):
        out, before = [], None
        for text, charset in self._chunks:
            plain = str(charset) == "us-ascii"
            if out and (plain != (before == "us-ascii")) and not out[-1].endswith((" ", "\t")) and not text.startswith((" ", "\t")):
                out.append(" ")
            elif out and plain and before == "us-ascii" and not out[-1].endswith(" "):
                out.append(" ")
            out.append(text)
            before = str(charset)
        return "".join(out)

    def __eq__(self, other):
        return other == str(self)

    def encode(self, splitchars=";, \t", maxlinelen=None, linesep="\n"):
        limit = self._max if maxlinelen is None else maxlinelen or 10 ** 9
        words = []
        for text, charset in self._chunks:
            if str(charset) == "us-ascii":
                words.append(text)
            else:
                room = limit - (len(self._name) + 2 if not words else 1)
                words += _split_words(text, str(charset), room, limit - 1)
        out, line = [], ""
        first = limit - len(self._name) - 2 if self._name else limit
        for word in words:
            for piece in [word] if len(word) <= limit else word.split(" "):
                if line and len(line) + 1 + len(piece) > first:
                    out.append(line)
                    line, first = piece, limit - 1
                else:
                    line = line + " " + piece if line else piece
        out.append(line)
        return (linesep + self._continuation_ws).join(out)


def _split_words(text, charset, room, later):
    out, at = [], ""
    for c in text:
        if at and len(_shortest(at + c, charset)) > room:
            out.append(_shortest(at, charset))
            at, room = "", later
        at += c
    return out + [_shortest(at, charset)]


def make_header(decoded_seq, maxlinelen=None, header_name=None, continuation_ws=" "):
    made = Header(maxlinelen=maxlinelen, header_name=header_name, continuation_ws=continuation_ws)
    for s, charset in decoded_seq:
        made.append(s, charset)
    return made


# -- Addresses --
_specials = _re.compile(r'[][\\()<>@,:;".]')


def quote(str):
    return str.replace("\\", "\\\\").replace('"', '\\"')


def unquote(str):
    if len(str) > 1:
        if str.startswith('"') and str.endswith('"'):
            return str[1:-1].replace("\\\\", "\\").replace('\\"', '"')
        if str.startswith("<") and str.endswith(">"):
            return str[1:-1]
    return str


def formataddr(pair, charset="utf-8"):
    name, address = pair
    address.encode("ascii")
    if name:
        try:
            name.encode("ascii")
        except UnicodeEncodeError:
            return "%s <%s>" % (_shortest(name, str(charset)), address)
        quotes = '"' if _specials.search(name) else ""
        return "%s%s%s <%s>" % (quotes, _re.sub(r'[\\"]', r"\\\g<0>", name), quotes, address)
    return address


def _addresses(text):
    """Names and addresses of a list of them."""
    out, at, name, address, inside, comment = [], 0, [], None, None, []

    def done():
        nonlocal name, address, comment
        words = "".join(name).strip()
        words = _re.sub(r"\s+", " ", words)
        if address is not None:
            out.append((words, address))
        elif words:
            out.append((" ".join(comment), words.replace(" ", "") if "@" in words else words.replace(" ", "")) if "@" in words or not comment
                       else (" ".join(comment), words))
        name, address, comment = [], None, []

    while at < len(text):
        c = text[at]
        if c == '"':
            at += 1
            part = []
            while at < len(text) and text[at] != '"':
                if text[at] == "\\" and at + 1 < len(text):
                    at += 1
                part.append(text[at])
                at += 1
            rest = text[at + 1:].lstrip()
            quoted = "".join(part)
            name.append('"%s"' % quoted if rest.startswith("@") else quoted)
        elif c == "(":
            depth, part = 1, []
            at += 1
            while at < len(text) and depth:
                if text[at] == "(":
                    depth += 1
                elif text[at] == ")":
                    depth -= 1
                    if not depth:
                        break
                part.append(text[at])
                at += 1
            comment.append("".join(part))
        elif c == "<":
            end = text.find(">", at)
            end = len(text) if end < 0 else end
            address = _re.sub(r"\s+", "", text[at + 1:end])
            at = end
        elif c in ",;":
            done()
        elif c == ":" and address is None and "@" not in "".join(name):
            name = []
        else:
            name.append(c)
        at += 1
    done()
    return out


def parseaddr(addr, *, strict=True):
    found = _addresses(str(addr)) if addr else []
    return found[0] if found else ("", "")


def getaddresses(fieldvalues, *, strict=True):
    return [pair for value in fieldvalues for pair in _addresses(str(value))]


# -- Dates --
_days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
_months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_zones = {"UT": 0, "UTC": 0, "GMT": 0, "Z": 0, "AST": -400, "ADT": -300, "EST": -500, "EDT": -400, "CST": -600, "CDT": -500, "MST": -700,
          "MDT": -600, "PST": -800, "PDT": -700}


def formatdate(timeval=None, localtime=False, usegmt=False):
    import datetime
    import time
    if timeval is None:
        timeval = time.time()
    now = datetime.datetime.fromtimestamp(timeval, datetime.timezone.utc)
    return format_datetime(now if localtime or usegmt else now.replace(tzinfo=None), usegmt)


def format_datetime(dt, usegmt=False):
    import datetime
    if usegmt:
        if dt.tzinfo is None or dt.tzinfo != datetime.timezone.utc:
            raise ValueError("usegmt option requires a UTC datetime")
        zone = "GMT"
    elif dt.tzinfo is None:
        zone = "-0000"
    else:
        zone = dt.strftime("%z")
    return "%s, %02d %s %04d %02d:%02d:%02d %s" % (_days[dt.weekday()], dt.day, _months[dt.month - 1], dt.year, dt.hour, dt.minute, dt.second, zone)


_date = _re.compile(r"\s*(?:[A-Za-z]+\s*,?\s*)?(\d{1,2})[\s-]+([A-Za-z]{3,})[\s-]+(\d{2,4})\s+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?\s*([-+]\d{4}|[A-Za-z]+)?")


def parsedate_tz(data):
    found = _date.match(data) if data else None
    if not found:
        return None
    day, month, year, hour, minute, second, zone = found.groups()
    month = month[:3].title()
    if month not in _months:
        return None
    year = int(year)
    if year < 100:
        year += 1900 if year > 68 else 2000
    offset = None
    if zone and zone[0] in "+-":
        offset = int(zone)
        if offset == 0 and zone[0] == "-":
            offset = None
    elif zone and zone.upper() in _zones:
        offset = _zones[zone.upper()]
    if offset is not None:
        offset = (-1 if offset < 0 else 1) * (abs(offset) // 100 * 3600 + abs(offset) % 100 * 60)
    elif zone is None:
        offset = 0
    return year, _months.index(month) + 1, int(day), int(hour), int(minute), int(second or 0), 0, 1, -1, offset


def parsedate(data):
    found = parsedate_tz(data)
    return found[:9] if isinstance(found, tuple) else None


def parsedate_to_datetime(data):
    import datetime
    found = parsedate_tz(data)
    if found is None:
        raise ValueError("Invalid date value or format \"%s\"" % str(data))
    *date, offset = found
    if offset is None:
        return datetime.datetime(*date[:6])
    return datetime.datetime(*date[:6], tzinfo=datetime.timezone(datetime.timedelta(seconds=offset)))


def mktime_tz(data):
    import calendar
    return calendar.timegm(data[:6] + (0, 0, 0)) - (data[9] or 0)


def localtime(dt=None, isdst=None):
    import datetime
    if dt is None:
        return datetime.datetime.now(datetime.timezone.utc)
    return dt.replace(tzinfo=datetime.timezone.utc) if dt.tzinfo is None else dt.astimezone(datetime.timezone.utc)


def make_msgid(idstring=None, domain=None):
    import time
    return "<%d.%d.%d%s@%s>" % (int(time.time() * 100), 1, _random.getrandbits(64), "" if idstring is None else "." + idstring, domain or "localhost")


# -- Parameters --
def encode_rfc2231(s, charset=None, language=None):
    from urllib.parse import quote
    s = quote(s, safe="", encoding=charset or "ascii")
    if charset is None and language is None:
        return s
    return "%s'%s'%s" % (charset, language or "", s)


def decode_rfc2231(s):
    parts = s.split("'", 2)
    return (None, None, s) if len(parts) <= 2 else tuple(parts)


def collapse_rfc2231_value(value, errors="replace", fallback_charset="us-ascii"):
    if not isinstance(value, tuple) or len(value) != 3:
        return unquote(value)
    from urllib.parse import unquote_to_bytes
    return unquote_to_bytes(value[2]).decode(value[0] or fallback_charset, errors)


def _parameters(text):
    """The value of a header and its parameters, in order."""
    parts, at, inside = [], 0, False
    for i, c in enumerate(text):
        if c == '"' and text[i - 1:i] != "\\":
            inside = not inside
        elif c == ";" and not inside:
            parts.append(text[at:i])
            at = i + 1
    parts.append(text[at:])
    found = [(parts[0].strip(), "")]
    pieces = {}
    for one in parts[1:]:
        name, equals, value = one.partition("=")
        name, value = name.strip(), unquote(value.strip())
        if not name:
            continue
        if "*" in name:
            base, _, rest = name.partition("*")
            if base not in pieces:
                pieces[base] = []
                found.append((base, None))
            pieces[base].append((int(rest.rstrip("*")) if rest.rstrip("*").isdigit() else 0, value, rest == "" or rest.endswith("*")))
        else:
            found.append((name, value))
    out = []
    for name, value in found:
        if value is None:
            coded = sorted(pieces[name])
            text = "".join(one[1] for one in coded)
            value = decode_rfc2231(text) if coded[0][2] else text
        out.append((name, value))
    return out


def _with_parameter(name, value=None, quoting=True):
    if value is None or value == "":
        return name
    if isinstance(value, tuple):
        return "%s*=%s" % (name, encode_rfc2231(value[2], value[0], value[1]))
    try:
        value.encode("ascii")
    except UnicodeEncodeError:
        return "%s*=%s" % (name, encode_rfc2231(value, "utf-8", ""))
    if quoting or _re.search(r'[ \(\)<>@,;:\\"/\[\]\?=]', value):
        return '%s="%s"' % (name, quote(value))
    return "%s=%s" % (name, value)


# -- Policies --
class Policy:
    def __init__(self, **kw):
        self.max_line_length, self.linesep, self.cte_type, self.raise_on_defect, self.utf8 = 78, "\n", "8bit", False, False
        self.mangle_from_, self.modern, self.message_factory = False, False, None
        self.__dict__.update(kw)

    def clone(self, **kw):
        return type(self)(**{**self.__dict__, **kw})

    def __add__(self, other):
        base = type(self)().__dict__
        return type(self)(**{**self.__dict__, **{key: value for key, value in other.__dict__.items() if base.get(key) != value or key == "modern" and value}})

    def __repr__(self):
        return "%s()" % type(self).__name__


class Compat32(Policy):
    def __init__(self, **kw):
        Policy.__init__(self, **{"mangle_from_": True, **kw})


class EmailPolicy(Policy):
    def __init__(self, **kw):
        Policy.__init__(self, **{"modern": True, **kw})


compat32 = Compat32()
default = EmailPolicy()
strict = EmailPolicy(raise_on_defect=True)
SMTP = EmailPolicy(linesep="\r\n")
HTTP = EmailPolicy(linesep="\r\n", max_line_length=None)
SMTPUTF8 = EmailPolicy(linesep="\r\n", utf8=True)


# -- Headers with more to tell --
class Address:
    def __init__(self, display_name="", username="", domain="", addr_spec=None):
        if "\r" in display_name + username + domain or "\n" in display_name + username + domain:
            raise ValueError("invalid arguments; address parts cannot contain CR or LF")
        if addr_spec is not None:
            if username or domain:
                raise TypeError("addrspec specified when username and/or domain also specified")
            username, _, domain = addr_spec.rpartition("@")
        self._display_name, self._username, self._domain = display_name, username, domain

    @property
    def display_name(self):
        return self._display_name

    @property
    def username(self):
        return self._username

    @property
    def domain(self):
        return self._domain

    @property
    def addr_spec(self):
        return self._username + "@" + self._domain if self._domain else self._username

    def __repr__(self):
        return "Address(display_name=%r, username=%r, domain=%r)" % (self.display_name, self.username, self.domain)

    def __str__(self):
        spec = "" if self.addr_spec == "<>" else self.addr_spec
        if not self.display_name:
            return spec
        name = '"%s"' % quote(self.display_name) if _specials.search(self.display_name) else self.display_name
        return "%s <%s>" % (name, spec)

    def __eq__(self, other):
        if not isinstance(other, Address):
            return NotImplemented
        return (self.display_name, self.username, self.domain) == (other.display_name, other.username, other.domain)


class Group:
    def __init__(self, display_name=None, addresses=None):
        self.display_name = display_name
        self.addresses = tuple(addresses or ())

    def __str__(self):
        if self.display_name is None and len(self.addresses) == 1:
            return str(self.addresses[0])
        return "%s: %s;" % (self.display_name, ", ".join(map(str, self.addresses)))


class BaseHeader(str):
    max_count = None

    def __new__(cls, name, value):
        made = str.__new__(cls, cls._read(value))
        made.name = name
        made.defects = ()
        made._given = value
        made._set(value)
        return made

    @staticmethod
    def _read(value):
        return _readable(_re.sub(r"\r?\n(?=[ \t])", "", str(value)))

    def _set(self, value):
        pass

    def fold(self, *, policy):
        return "%s: %s%s" % (self.name, _folded(self.name, str(self), policy, self), policy.linesep)


class UnstructuredHeader(BaseHeader):
    pass


class UniqueUnstructuredHeader(UnstructuredHeader):
    max_count = 1


class DateHeader(BaseHeader):
    @staticmethod
    def _read(value):
        return value if isinstance(value, str) else format_datetime(value)

    def _set(self, value):
        try:
            self.datetime = parsedate_to_datetime(value) if isinstance(value, str) else value
        except ValueError:
            self.datetime = None


class UniqueDateHeader(DateHeader):
    max_count = 1


class AddressHeader(BaseHeader):
    @staticmethod
    def _listed(value):
        if isinstance(value, str):
            text = _readable(_re.sub(r"\r?\n(?=[ \t])", "", value))
            return [Address(name, *spec.rpartition("@")[::2]) if "@" in spec else Address(name, spec) for name, spec in _addresses(text)]
        items = [value] if not hasattr(value, "__iter__") else value
        return [one for item in items for one in (item.addresses if isinstance(item, Group) else [item])]

    @staticmethod
    def _read(value):
        return ", ".join(map(str, AddressHeader._listed(value)))

    def _set(self, value):
        self.addresses = tuple(self._listed(value))
        self.groups = tuple(Group(None, [one]) for one in self.addresses)


class UniqueAddressHeader(AddressHeader):
    max_count = 1


class SingleAddressHeader(AddressHeader):
    @property
    def address(self):
        if len(self.addresses) != 1:
            raise ValueError("value of single address header {} is not a single address".format(self.name))
        return self.addresses[0]


class UniqueSingleAddressHeader(SingleAddressHeader):
    max_count = 1


class ParameterizedMIMEHeader(BaseHeader):
    def _set(self, value):
        (self._value, _), *rest = _parameters(str(self))
        self.params = {name.lower(): collapse_rfc2231_value(one) for name, one in rest}


class ContentTypeHeader(ParameterizedMIMEHeader):
    max_count = 1

    def _set(self, value):
        ParameterizedMIMEHeader._set(self, value)
        main, _, sub = self._value.lower().partition("/")
        self.maintype, self.subtype = (main, sub) if sub else ("text", "plain")
        self.content_type = self.maintype + "/" + self.subtype


class ContentDispositionHeader(ParameterizedMIMEHeader):
    max_count = 1

    @property
    def content_disposition(self):
        return self._value.lower()


class ContentTransferEncodingHeader(BaseHeader):
    max_count = 1

    @property
    def cte(self):
        return str(self).strip().lower()


_kinds = {"subject": UniqueUnstructuredHeader, "date": UniqueDateHeader, "resent-date": DateHeader, "orig-date": UniqueDateHeader,
          "sender": UniqueSingleAddressHeader, "to": UniqueAddressHeader, "cc": UniqueAddressHeader, "bcc": UniqueAddressHeader,
          "from": UniqueAddressHeader, "reply-to": UniqueAddressHeader, "resent-to": AddressHeader, "resent-cc": AddressHeader,
          "resent-from": AddressHeader, "resent-sender": SingleAddressHeader, "content-type": ContentTypeHeader,
          "content-disposition": ContentDispositionHeader, "content-transfer-encoding": ContentTransferEncodingHeader}


def _ascii(text):
    try:
        text.encode("ascii")
        return True
    except UnicodeEncodeError:
        return False


def _unstructured(text, utf8, room):
    """The pieces that a line may break between."""
    words = _re.split(r"(?<=\S)(?=[ \t])", text)
    if utf8 or _ascii(text):
        return words
    out, run = [], ""
    for word in words:
        if _ascii(word):
            if run:
                out.append(run)
                run = ""
            out.append(word)
        else:
            run += word
    if run:
        out.append(run)
    made = []
    for piece in out:
        if _ascii(piece):
            made.append(piece)
            continue
        lead = piece[:len(piece) - len(piece.lstrip())]
        text, at = piece.lstrip(), ""
        for c in text:
            if at and len(_word(at + c)) > (74 if made else min(74, room)):
                made.append(lead + _word(at))
                lead, at = " ", ""
            at += c
        made.append(lead + _word(at))
    return made


def _folded(name, text, policy, header):
    if isinstance(header, AddressHeader):
        pieces = []
        for i, one in enumerate(header.addresses):
            shown = str(one) if policy.utf8 or _ascii(one.display_name) else "%s <%s>" % (_word(one.display_name), one.addr_spec)
            pieces += _re.split(r"(?<=\S)(?= )", (" " if i else "") + shown + ("," if i < len(header.addresses) - 1 else ""))
    elif isinstance(header, ParameterizedMIMEHeader):
        pieces = [header._value] + [" " + _with_parameter(key, value) for key, value in header.params.items()]
        pieces = [one + ";" for one in pieces[:-1]] + pieces[-1:]
    else:
        pieces = _unstructured(text, policy.utf8, (policy.max_line_length or 10 ** 9) - len(name) - 2)
    limit = policy.max_line_length or 10 ** 9
    lines, line = [], ""
    room = limit - len(name) - 2
    for piece in pieces:
        if line and len(line) + len(piece) > room:
            lines.append(line)
            line, room = piece if piece[:1] in " \t" else " " + piece, limit
        else:
            line += piece
    return policy.linesep.join(lines + [line])


# -- Messages --
class Message:
    def __init__(self, policy=compat32):
        self.policy = policy
        self._headers = []
        self._unixfrom = None
        self._payload = None
        self._charset = None
        self.preamble = self.epilogue = None
        self.defects = []
        self._default_type = "text/plain"

    def __str__(self):
        return self.as_string()

    def as_string(self, unixfrom=False, maxheaderlen=0, policy=None):
        out = _io.StringIO()
        Generator(out, mangle_from_=False, maxheaderlen=maxheaderlen, policy=policy or self.policy).flatten(self, unixfrom=unixfrom)
        return out.getvalue()

    def __bytes__(self):
        return self.as_bytes()

    def as_bytes(self, unixfrom=False, policy=None):
        out = _io.BytesIO()
        BytesGenerator(out, mangle_from_=False, policy=policy or self.policy).flatten(self, unixfrom=unixfrom)
        return out.getvalue()

    def is_multipart(self):
        return isinstance(self._payload, list)

    def set_unixfrom(self, unixfrom):
        self._unixfrom = unixfrom

    def get_unixfrom(self):
        return self._unixfrom

    def attach(self, payload):
        if self._payload is None:
            self._payload = [payload]
        else:
            try:
                self._payload.append(payload)
            except AttributeError:
                raise TypeError("Attach is not valid on a message with a non-multipart payload")

    def get_payload(self, i=None, decode=False):
        if self.is_multipart():
            if decode:
                return None
            return self._payload if i is None else self._payload[i]
        if i is not None and not isinstance(self._payload, list):
            raise TypeError("Expected list, got %s" % type(self._payload))
        payload = self._payload
        if not decode or payload is None:
            return payload
        coding = str(self.get("content-transfer-encoding", "")).lower().strip()
        data = payload.encode("ascii", "surrogateescape") if isinstance(payload, str) and _ascii_or_escaped(payload) else (
            payload.encode("raw-unicode-escape") if isinstance(payload, str) else payload)
        if coding == "quoted-printable":
            return _binascii.a2b_qp(data)
        if coding == "base64":
            try:
                return _base64.b64decode(b"".join(data.split()) + b"==", validate=False)
            except _binascii.Error:
                return data
        return data

    def set_payload(self, payload, charset=None):
        if hasattr(payload, "encode"):
            if isinstance(charset, Charset):
                self._payload = payload.encode(charset.output_charset, "surrogateescape").decode("ascii", "surrogateescape")
                self._payload = payload
            elif charset is None or _ascii(payload):
                self._payload = payload
            else:
                self._payload = payload
        else:
            self._payload = payload
        if charset is not None:
            self.set_charset(charset)

    def set_charset(self, charset):
        if charset is None:
            self.del_param("charset")
            self._charset = None
            return
        if not isinstance(charset, Charset):
            charset = Charset(charset)
        self._charset = charset
        if "MIME-Version" not in self:
            self.add_header("MIME-Version", "1.0")
        if "Content-Type" not in self:
            self.add_header("Content-Type", "text/plain", charset=charset.get_output_charset())
        else:
            self.set_param("charset", charset.get_output_charset())
        if "Content-Transfer-Encoding" not in self:
            coding = charset.get_body_encoding()
            payload = self._payload
            if payload:
                if isinstance(payload, str) and coding != "7bit":
                    self._payload = charset.body_encode(payload)
            self.add_header("Content-Transfer-Encoding", coding)

    def get_charset(self):
        return self._charset

    # Headers
    def __len__(self):
        return len(self._headers)

    def __getitem__(self, name):
        return self.get(name)

    def __setitem__(self, name, val):
        if not self.policy.modern:
            self._headers.append((name, val))
            return
        if isinstance(val, str) and ("\n" in val or "\r" in val) and not isinstance(val, BaseHeader):
            raise ValueError("Header values may not contain linefeed or carriage return characters")
        kind = _kinds.get(name.lower(), UnstructuredHeader)
        if kind.max_count and sum(key.lower() == name.lower() for key, _ in self._headers) >= kind.max_count:
            raise ValueError("There may be at most {} {} headers in a message".format(kind.max_count, name))
        self._headers.append((name, val if isinstance(val, BaseHeader) and val.name.lower() == name.lower() else kind(name, val)))

    def __delitem__(self, name):
        self._headers = [(key, value) for key, value in self._headers if key.lower() != name.lower()]

    def __contains__(self, name):
        return any(key.lower() == name.lower() for key, _ in self._headers)

    def __iter__(self):
        for key, _ in self._headers:
            yield key

    def _shown(self, name, value):
        if self.policy.modern and not isinstance(value, BaseHeader):
            return _kinds.get(name.lower(), UnstructuredHeader)(name, value)
        return value

    def keys(self):
        return [key for key, _ in self._headers]

    def values(self):
        return [self._shown(key, value) for key, value in self._headers]

    def items(self):
        return [(key, self._shown(key, value)) for key, value in self._headers]

    def raw_items(self):
        return iter(self._headers.copy())

    def get(self, name, failobj=None):
        for key, value in self._headers:
            if key.lower() == name.lower():
                return self._shown(key, value)
        return failobj

    def get_all(self, name, failobj=None):
        return [self._shown(key, value) for key, value in self._headers if key.lower() == name.lower()] or failobj

    def add_header(self, _name, _value, **_params):
        parts = [] if _value is None else [_value]
        for key, value in _params.items():
            key = key.replace("_", "-")
            parts.append(key if value is None else _with_parameter(key, value))
        self[_name] = "; ".join(parts)

    def replace_header(self, _name, _value):
        for i, (key, _) in enumerate(self._headers):
            if key.lower() == _name.lower():
                self._headers[i] = key, self._shown(key, _value)
                return
        raise KeyError(_name)

    # Kinds and parameters
    def get_content_type(self):
        value = self.get("content-type")
        if value is None:
            return self.get_default_type()
        kind = _parameters(str(value))[0][0].lower()
        return kind if kind.count("/") == 1 else "text/plain"

    def get_content_maintype(self):
        return self.get_content_type().split("/")[0]

    def get_content_subtype(self):
        return self.get_content_type().split("/")[1]

    def get_default_type(self):
        return self._default_type

    def set_default_type(self, ctype):
        self._default_type = ctype

    def get_params(self, failobj=None, header="content-type", unquote=True):
        value = self.get(header)
        return failobj if value is None else _parameters(str(value))

    def get_param(self, param, failobj=None, header="content-type", unquote=True):
        value = self.get(header)
        if value is None:
            return failobj
        for name, found in _parameters(str(value)):
            if name.lower() == param.lower():
                return collapse_rfc2231_value(found) if self.policy.modern and isinstance(found, tuple) else found
        return failobj

    def set_param(self, param, value, header="Content-Type", requote=True, charset=None, language="", replace=False):
        if charset:
            value = charset, language, value
        before = "text/plain" if header not in self and header.lower() == "content-type" else self.get(header)
        (kind, _), *rest = _parameters(str(before or ""))
        names = [name.lower() for name, _ in rest]
        if param.lower() in names:
            rest = [(name, value if name.lower() == param.lower() else one) for name, one in rest]
        else:
            rest.append((param, value))
        text = "; ".join([kind] + [_with_parameter(name, one, requote) for name, one in rest])
        if header in self and text != before:
            if replace:
                self.replace_header(header, text)
            else:
                at = next(i for i, (key, _) in enumerate(self._headers) if key.lower() == header.lower())
                name = self._headers[at][0]
                del self[header]
                self[header] = text
        elif header not in self:
            self[header] = text

    def del_param(self, param, header="content-type", requote=True):
        if header not in self:
            return
        (kind, _), *rest = _parameters(str(self.get(header)))
        self.replace_header(header, "; ".join([kind] + [_with_parameter(name, one, requote) for name, one in rest if name.lower() != param.lower()]))

    def set_type(self, type, header="Content-Type", requote=True):
        if type.count("/") != 1:
            raise ValueError
        params = self.get_params(header=header) or [("", "")]
        if header.lower() == "content-type":
            del self["mime-version"]
            self["MIME-Version"] = "1.0"
        del self[header]
        self[header] = type
        for name, value in params[1:]:
            self.set_param(name, value, header, requote)

    def get_filename(self, failobj=None):
        found = self.get_param("filename", None, "content-disposition")
        if found is None:
            found = self.get_param("name", None, "content-type")
        return failobj if found is None else collapse_rfc2231_value(found).strip()

    def get_boundary(self, failobj=None):
        found = self.get_param("boundary")
        return failobj if found is None else collapse_rfc2231_value(found).rstrip()

    def set_boundary(self, boundary):
        if "content-type" not in self:
            raise HeaderParseError("No Content-Type header found")
        self.set_param("boundary", boundary, replace=True)

    def get_content_charset(self, failobj=None):
        found = self.get_param("charset")
        return failobj if found is None else collapse_rfc2231_value(found).lower()

    def get_charsets(self, failobj=None):
        return [part.get_content_charset(failobj) for part in self.walk()]

    def get_content_disposition(self):
        value = self.get("content-disposition")
        return None if value is None else _parameters(str(value))[0][0].lower()

    def walk(self):
        yield self
        if self.is_multipart():
            for part in self._payload:
                yield from part.walk()


def _ascii_or_escaped(text):
    return all(ord(c) < 128 or 0xDC80 <= ord(c) <= 0xDCFF for c in text)


class MIMEPart(Message):
    def __init__(self, policy=None):
        Message.__init__(self, default if policy is None else policy)

    def as_string(self, unixfrom=False, maxheaderlen=None, policy=None):
        policy = self.policy if policy is None else policy
        return Message.as_string(self, unixfrom, policy.max_line_length if maxheaderlen is None else maxheaderlen, policy)

    def __str__(self):
        return self.as_string(policy=self.policy.clone(utf8=True))

    def is_attachment(self):
        value = self.get("content-disposition")
        return value is not None and value.content_disposition == "attachment"

    def _bodies(self, part, preference):
        if part.is_attachment():
            return
        main, sub = part.get_content_type().split("/")
        if main == "text":
            if sub in preference:
                yield preference.index(sub), part
            return
        if main != "multipart" or not self.is_multipart():
            return
        if sub != "related":
            for one in part.iter_parts():
                yield from self._bodies(one, preference)
            return
        if "related" in preference:
            yield preference.index("related"), part
        start = part.get_param("start")
        parts = part.get_payload()
        chosen = next((one for one in parts if start and one["content-id"] == start), parts[0] if parts else None)
        if chosen is not None:
            yield from self._bodies(chosen, preference)

    def get_body(self, preferencelist=("related", "html", "plain")):
        best, body = len(preferencelist), None
        for rank, part in self._bodies(self, preferencelist):
            if rank < best:
                best, body = rank, part
        return body

    def iter_attachments(self):
        if self.get_content_maintype() != "multipart" or self.get_content_subtype() == "alternative":
            return
        parts = self.get_payload().copy() if self.is_multipart() else []
        if self.get_content_subtype() == "related":
            yield from parts[1:]
            return
        seen = []
        for part in parts:
            main, sub = part.get_content_type().split("/")
            if (main, sub) in (("text", "plain"), ("text", "html"), ("multipart", "related"), ("multipart", "alternative")) and not part.is_attachment() \
                    and sub not in seen:
                seen.append(sub)
                continue
            yield part

    def iter_parts(self):
        if self.is_multipart():
            yield from self.get_payload()

    def get_content(self, *args, content_manager=None, **kw):
        kind = self.get_content_type()
        if kind.startswith("text/"):
            data = self.get_payload(decode=True)
            return data.decode(self.get_param("charset", "ASCII"), kw.get("errors", args[0] if args else "replace"))
        if kind.startswith("multipart/"):
            raise KeyError("multipart/" + self.get_content_subtype())
        if kind.startswith("message/"):
            return self.get_payload(0)
        return self.get_payload(decode=True)

    def set_content(self, obj, *args, content_manager=None, **kw):
        self._set_content(obj, *args, **kw)

    def _set_content(self, obj, *args, **kw):
        for name in list(self.keys()):
            if name.lower().startswith("content-"):
                del self[name]
        self._payload = None
        extra = {name: kw.pop(name, None) for name in ("disposition", "filename", "cid", "params", "headers")}
        if isinstance(obj, str):
            subtype, charset, cte = (list(args) + [None] * 3)[:3]
            subtype, charset, cte = kw.get("subtype", subtype) or "plain", kw.get("charset", charset) or "utf-8", kw.get("cte", cte)
            self["Content-Type"] = 'text/%s; charset="%s"' % (subtype, {"us-ascii": "us-ascii"}.get(charset, charset))
            lines = obj.splitlines()
            text = "".join(line + "\n" for line in lines)
            data = text.encode(charset)
            long = max(map(len, text.encode(charset).splitlines()), default=0) > self.policy.max_line_length
            if cte is None:
                if all(b < 128 for b in data) and not long:
                    cte = "7bit"
                elif not long:
                    cte = "8bit"
                else:
                    cte = "base64" if len(_quoted(data[:10000], self.policy.max_line_length)) > len(_base64_lines(data[:10000])) else "quoted-printable"
            if cte == "base64":
                payload = _base64_lines(data)
            elif cte == "quoted-printable":
                payload = _quoted(data, self.policy.max_line_length)
            elif cte == "7bit":
                payload = data.decode("ascii")
            else:
                payload = data.decode("ascii", "surrogateescape")
            self._payload = payload
            self["Content-Transfer-Encoding"] = cte
        elif isinstance(obj, (bytes, bytearray, memoryview)):
            main, sub, cte = (list(args) + [None] * 3)[:3]
            main, sub, cte = kw.get("maintype", main), kw.get("subtype", sub), kw.get("cte", cte) or "base64"
            if main is None or sub is None:
                raise TypeError("set_bytes_content() missing 2 required positional arguments: 'maintype' and 'subtype'")
            self["Content-Type"] = "%s/%s" % (main, sub)
            self._payload = _base64_lines(bytes(obj)) if cte == "base64" else _quoted(bytes(obj)) if cte == "quoted-printable" else bytes(obj).decode(
                "ascii", "surrogateescape")
            self["Content-Transfer-Encoding"] = cte
        elif isinstance(obj, Message):
            self["Content-Type"] = "message/" + (args[0] if args else kw.get("subtype", "rfc822"))
            self._payload = [obj]
            self["Content-Transfer-Encoding"] = kw.get("cte") or "8bit"
        else:
            raise KeyError(type(obj).__module__ + "." + type(obj).__qualname__)
        disposition = extra["disposition"]
        if disposition is None and extra["filename"] is not None:
            disposition = "attachment"
        if disposition is not None:
            self["Content-Disposition"] = disposition
        if extra["filename"] is not None:
            self.set_param("filename", extra["filename"], header="Content-Disposition", replace=True)
        if extra["cid"] is not None:
            self["Content-ID"] = extra["cid"]
        for key, value in (extra["params"] or {}).items():
            self.set_param(key, value)
        for header in extra["headers"] or ():
            name, _, value = header.partition(":") if isinstance(header, str) else (header.name, "", header)
            self[name] = value.strip()

    def _make_multipart(self, subtype, disallowed, boundary):
        if self.get_content_maintype() == "multipart":
            existing = self.get_content_subtype()
            if existing in disallowed + (subtype,):
                raise ValueError("Cannot convert {} to {}".format(existing, subtype))
        kept, moved = [], []
        for name, value in self._headers:
            (moved if name.lower().startswith("content-") else kept).append((name, value))
        if moved:
            part = type(self)(policy=self.policy)
            part._headers = moved
            part._payload = self._payload
            self._payload = [part]
        else:
            self._payload = []
        self._headers = kept
        self["Content-Type"] = "multipart/" + subtype
        if boundary is not None:
            self.set_param("boundary", boundary)

    def make_related(self, boundary=None):
        self._make_multipart("related", ("alternative", "mixed"), boundary)

    def make_alternative(self, boundary=None):
        self._make_multipart("alternative", ("mixed",), boundary)

    def make_mixed(self, boundary=None):
        self._make_multipart("mixed", (), boundary)

    def _add_multipart(self, _subtype, *args, _disp=None, **kw):
        if self.get_content_maintype() != "multipart" or self.get_content_subtype() != _subtype:
            getattr(self, "make_" + _subtype)()
        part = type(self)(policy=self.policy)
        part._set_content(*args, **kw)
        if isinstance(part, EmailMessage):
            del part["MIME-Version"]
            part["MIME-Version"] = "1.0"
        if _disp and "content-disposition" not in part:
            part["Content-Disposition"] = _disp
        self.attach(part)

    def add_related(self, *args, **kw):
        self._add_multipart("related", *args, _disp="inline", **kw)

    def add_alternative(self, *args, **kw):
        self._add_multipart("alternative", *args, **kw)

    def add_attachment(self, *args, **kw):
        self._add_multipart("mixed", *args, _disp="attachment", **kw)

    def clear(self):
        self._headers = []
        self._payload = None

    def clear_content(self):
        self._headers = [(name, value) for name, value in self._headers if not name.lower().startswith("content-")]
        self._payload = None


class EmailMessage(MIMEPart):
    def set_content(self, *args, **kw):
        MIMEPart.set_content(self, *args, **kw)
        if "MIME-Version" not in self:
            self["MIME-Version"] = "1.0"


# -- Writing --
def _new_boundary(text=None):
    boundary = "===============%019d==" % _random.randrange(9223372036854775807)
    if text is None:
        return boundary
    made, count = boundary, 0
    while _re.search("^--" + _re.escape(made) + "(--)?$", text, _re.M):
        made = boundary + "." + str(count)
        count += 1
    return made


class Generator:
    _bytes = False

    def __init__(self, outfp, mangle_from_=None, maxheaderlen=None, *, policy=None):
        self._out = outfp
        self._mangle = mangle_from_
        self.maxheaderlen = maxheaderlen
        self.policy = policy

    def flatten(self, msg, unixfrom=False, linesep=None):
        policy = msg.policy if self.policy is None else self.policy
        if linesep is not None:
            policy = policy.clone(linesep=linesep)
        if self.maxheaderlen is not None:
            policy = policy.clone(max_line_length=self.maxheaderlen)
        text = ""
        if unixfrom:
            text = (msg.get_unixfrom() or "From nobody " + "Thu Jan  1 00:00:00 1970") + policy.linesep
        text += self._text(msg, policy)
        self._put(text)

    def _put(self, text):
        self._out.write(text)

    def clone(self, fp):
        return self.__class__(fp, self._mangle, self.maxheaderlen, policy=self.policy)

    def _text(self, msg, policy):
        nl = policy.linesep
        self._coding = None
        body = self._body(msg, policy)
        coding = None if msg.is_multipart() else self._coding
        out = []
        for name, value in msg._headers:
            value = msg._shown(name, value)
            if coding is not None and name.lower() == "content-transfer-encoding":
                value = coding
            if isinstance(value, BaseHeader):
                out.append("%s: %s" % (name, _folded(name, str(value), policy, value)))
            elif isinstance(value, Header):
                out.append("%s: %s" % (name, value.encode(maxlinelen=policy.max_line_length or 0, linesep=nl)))
            else:
                text = str(value)
                if not _ascii(text):
                    text = Header(text, "utf-8", header_name=name).encode(linesep=nl)
                elif policy.max_line_length and len(name) + 2 + len(text) > policy.max_line_length and "\n" not in text:
                    text = Header(text, header_name=name, maxlinelen=policy.max_line_length).encode(linesep=nl)
                out.append("%s: %s" % (name, text))
        return nl.join(out) + nl * (2 if out else 1) + body

    def _body(self, msg, policy):
        nl, payload = policy.linesep, msg.get_payload()
        if payload is None:
            return ""
        if isinstance(payload, list):
            if msg.get_content_maintype() == "message":
                return self._text(payload[0], policy) if payload else ""
            parts = [self._text(part, policy) for part in payload]
            boundary = msg.get_boundary()
            if not boundary:
                boundary = _new_boundary(nl.join(parts))
                msg.set_param("boundary", boundary, replace=True) if "content-type" in msg else msg.set_param("boundary", boundary)
            out = []
            if msg.preamble is not None:
                out.append(self._lines(msg.preamble, nl) + nl)
            out.append("--" + boundary + nl)
            out.append((nl + "--" + boundary + nl).join(parts))
            out.append(nl + "--" + boundary + "--" + nl)
            if msg.epilogue is not None:
                out.append(self._lines(msg.epilogue, nl))
            return "".join(out)
        if not isinstance(payload, str):
            raise TypeError("string payload expected: %s" % type(payload))
        if not self._bytes and any(0xDC80 <= ord(c) <= 0xDCFF for c in payload):
            charset = msg.get_param("charset")
            if charset is not None:
                text = payload.encode("ascii", "surrogateescape").decode(charset, "replace")
                made = Charset(charset)
                payload = made.body_encode(text)
                self._coding = made.get_body_encoding()
        if (policy.mangle_from_ if self._mangle is None else self._mangle):
            payload = _re.sub("^From ", ">From ", payload, flags=_re.M)
        return self._lines(payload, nl)

    def _lines(self, text, nl):
        return text if nl == "\n" else nl.join(_re.split(r"\r\n|\r|\n", text))


class BytesGenerator(Generator):
    _bytes = True

    def _put(self, text):
        self._out.write(text.encode("ascii", "surrogateescape") if _ascii_or_escaped(text) else text.encode("utf-8", "surrogateescape"))


class DecodedGenerator(Generator):
    def __init__(self, outfp, mangle_from_=None, maxheaderlen=None, fmt=None, *, policy=None):
        Generator.__init__(self, outfp, mangle_from_, maxheaderlen, policy=policy)
        self._fmt = fmt or "[Non-text (%(type)s) part of message omitted, filename %(filename)s]"

    def _body(self, msg, policy):
        out = []
        for part in msg.walk():
            if part.get_content_maintype() == "text":
                out.append(part.get_payload(decode=False) + "\n")
            elif part.get_content_maintype() != "multipart":
                out.append(self._fmt % {"type": part.get_content_type(), "maintype": part.get_content_maintype(), "subtype": part.get_content_subtype(),
                                        "filename": part.get_filename("[no filename]"), "description": part.get("Content-Description", "[no description]"),
                                        "encoding": part.get("Content-Transfer-Encoding", "[no encoding]")} + "\n")
        return "".join(out)


# -- Reading --
_header_line = _re.compile(r"([!-9;-~]+):[ \t]*")


def _parse(text, policy, make, headers_only=False, default_type="text/plain", depth=0):
    if depth > 100:
        raise MessageError("messages are nested too deeply")
    msg = make()
    msg._default_type = default_type
    lines = text.splitlines(keepends=True)
    at = 0
    if lines and lines[0].startswith("From "):
        msg.set_unixfrom(lines[0].rstrip("\r\n"))
        at = 1
    name, value = None, []

    def done():
        if name is not None:
            found = "".join(value).rstrip("\r\n")
            if msg.policy.modern:
                kind = _kinds.get(name.lower(), UnstructuredHeader)
                msg._headers.append((name, kind(name, _re.sub(r"\r?\n", "", found))))
            else:
                msg._headers.append((name, found))

    while at < len(lines):
        line = lines[at]
        if not line.strip("\r\n"):
            at += 1
            break
        if line[0] in " \t" and name is not None:
            value.append(line)
        else:
            found = _header_line.match(line)
            if not found:
                msg.defects.append(MissingHeaderBodySeparatorDefect())
                break
            done()
            name, value = found.group(1), [line[found.end():]]
        at += 1
    done()
    body = "".join(lines[at:])
    if headers_only:
        msg._payload = body
        return msg
    kind = msg.get_content_type()
    if kind.startswith("message/") and kind != "message/delivery-status" or kind == "message/rfc822":
        msg._payload = [_parse(body, policy, make, depth=depth + 1)]
    elif kind.startswith("multipart/"):
        boundary = msg.get_boundary()
        if boundary is None:
            msg.defects.append(NoBoundaryInMultipartDefect())
            msg._payload = body
            return msg
        mark = _re.compile(r"(?:\A|\r?\n|\r)--" + _re.escape(boundary) + r"(--)?[ \t]*(?=\r?\n|\r|\Z)")
        marks = list(mark.finditer(body))
        if not marks:
            msg.defects.append(StartBoundaryNotFoundDefect())
            msg.defects.append(MultipartInvariantViolationDefect())
            msg._payload = body
            return msg
        before = body[:marks[0].start()]
        if before or marks[0].group().startswith(("\n", "\r")):
            msg.preamble = before
        msg._payload = []
        usual = "message/rfc822" if kind == "multipart/digest" else "text/plain"
        closed = False
        for i, one in enumerate(marks):
            if one.group(1):
                closed = True
                msg.epilogue = _re.sub(r"\A(?:\r\n|\r|\n)", "", body[one.end():], count=1)
                break
            end = marks[i + 1].start() if i + 1 < len(marks) else len(body)
            start = one.end()
            start += 2 if body.startswith("\r\n", start) else 1
            if end == len(body) and i + 1 == len(marks):
                end -= 2 if body.endswith("\r\n") else 1 if body.endswith("\n") else 0
            msg._payload.append(_parse(body[start:end], policy, make, default_type=usual, depth=depth + 1))
        if not closed:
            msg.defects.append(CloseBoundaryNotFoundDefect())
    else:
        msg._payload = body
    return msg


class Parser:
    def __init__(self, _class=None, *, policy=compat32):
        self._class = _class
        self.policy = policy

    def _make(self):
        if self._class is not None:
            return self._class(policy=self.policy) if self._class in (Message, EmailMessage, MIMEPart) else self._class()
        factory = self.policy.message_factory or (EmailMessage if self.policy.modern else Message)
        return factory(policy=self.policy)

    def parse(self, fp, headersonly=False):
        return self.parsestr(fp.read(), headersonly)

    def parsestr(self, text, headersonly=False):
        return _parse(text, self.policy, self._make, headersonly)


class HeaderParser(Parser):
    def parse(self, fp, headersonly=True):
        return Parser.parse(self, fp, True)

    def parsestr(self, text, headersonly=True):
        return Parser.parsestr(self, text, True)


class BytesParser:
    def __init__(self, *args, **kw):
        self.parser = Parser(*args, **kw)

    def parse(self, fp, headersonly=False):
        return self.parsebytes(fp.read(), headersonly)

    def parsebytes(self, text, headersonly=False):
        return self.parser.parsestr(bytes(text).decode("ascii", "surrogateescape"), headersonly)


class BytesHeaderParser(BytesParser):
    def parsebytes(self, text, headersonly=True):
        return BytesParser.parsebytes(self, text, True)


class FeedParser:
    def __init__(self, _factory=None, *, policy=compat32):
        self._parser = Parser(_factory, policy=policy)
        self._parts = []

    def feed(self, data):
        self._parts.append(data)

    def close(self):
        return self._parser.parsestr("".join(self._parts))


class BytesFeedParser(FeedParser):
    def feed(self, data):
        self._parts.append(data.decode("ascii", "surrogateescape"))


def message_from_string(s, *args, **kws):
    return Parser(*args, **kws).parsestr(s)


def message_from_bytes(s, *args, **kws):
    return BytesParser(*args, **kws).parsebytes(s)


def message_from_file(fp, *args, **kws):
    return Parser(*args, **kws).parse(fp)


def message_from_binary_file(fp, *args, **kws):
    return BytesParser(*args, **kws).parse(fp)


# -- Encoders --
def encode_base64(msg):
    data = msg.get_payload(decode=True)
    msg.set_payload(_base64.encodebytes(data).decode("ascii"))
    msg["Content-Transfer-Encoding"] = "base64"


def encode_quopri(msg):
    msg.set_payload(_binascii.b2a_qp(msg.get_payload(decode=True), quotetabs=True).replace(b" ", b"=20").decode("ascii"))
    msg["Content-Transfer-Encoding"] = "quoted-printable"


def encode_7or8bit(msg):
    data = msg.get_payload(decode=True)
    msg["Content-Transfer-Encoding"] = "7bit" if data is None or all(b < 128 for b in data) else "8bit"


def encode_noop(msg):
    pass


# -- Parts of the MIME kinds --
class MIMEBase(Message):
    def __init__(self, _maintype, _subtype, *, policy=None, **_params):
        Message.__init__(self, policy=compat32 if policy is None else policy)
        self.add_header("Content-Type", "%s/%s" % (_maintype, _subtype), **_params)
        self["MIME-Version"] = "1.0"


class MIMENonMultipart(MIMEBase):
    def attach(self, payload):
        raise MultipartConversionError("Cannot attach additional subparts to non-multipart/*")


class MIMEMultipart(MIMEBase):
    def __init__(self, _subtype="mixed", boundary=None, _subparts=None, *, policy=None, **_params):
        MIMEBase.__init__(self, "multipart", _subtype, policy=policy, **_params)
        self._payload = []
        for one in _subparts or ():
            self.attach(one)
        if boundary:
            self.set_boundary(boundary)


class MIMEText(MIMENonMultipart):
    def __init__(self, _text, _subtype="plain", _charset=None, *, policy=None):
        if _charset is None:
            _charset = "us-ascii" if _ascii(_text) else "utf-8"
        MIMENonMultipart.__init__(self, "text", _subtype, policy=policy, charset=str(_charset))
        self.set_payload(_text, _charset)


class MIMEApplication(MIMENonMultipart):
    def __init__(self, _data, _subtype="octet-stream", _encoder=encode_base64, *, policy=None, **_params):
        if _subtype is None:
            raise TypeError("Invalid application MIME subtype")
        MIMENonMultipart.__init__(self, "application", _subtype, policy=policy, **_params)
        self.set_payload(_data)
        _encoder(self)


class MIMEImage(MIMENonMultipart):
    def __init__(self, _imagedata, _subtype=None, _encoder=encode_base64, *, policy=None, **_params):
        if _subtype is None:
            starts = {b"\x89PNG\r\n\x1a\n": "png", b"GIF87a": "gif", b"GIF89a": "gif", b"\xff\xd8": "jpeg", b"BM": "bmp", b"II*\x00": "tiff", b"MM\x00*": "tiff"}
            _subtype = next((kind for start, kind in starts.items() if _imagedata.startswith(start)), None)
            if _subtype is None:
                raise TypeError("Could not guess image MIME subtype")
        MIMENonMultipart.__init__(self, "image", _subtype, policy=policy, **_params)
        self.set_payload(_imagedata)
        _encoder(self)


class MIMEAudio(MIMENonMultipart):
    def __init__(self, _audiodata, _subtype=None, _encoder=encode_base64, *, policy=None, **_params):
        if _subtype is None:
            _subtype = "x-wav" if _audiodata[:4] == b"RIFF" and _audiodata[8:12] == b"WAVE" else None
            if _subtype is None:
                raise TypeError("Could not find audio MIME subtype")
        MIMENonMultipart.__init__(self, "audio", _subtype, policy=policy, **_params)
        self.set_payload(_audiodata)
        _encoder(self)


class MIMEMessage(MIMENonMultipart):
    def __init__(self, _msg, _subtype="rfc822", *, policy=None):
        MIMENonMultipart.__init__(self, "message", _subtype, policy=policy)
        if not isinstance(_msg, Message):
            raise TypeError("Argument is not an instance of Message")
        Message.attach(self, _msg)
        self.set_default_type("message/rfc822")
`,
);
