/**
 * `xml.etree.ElementTree`. Documents are read by a reader of our own, which knows no external entities, and refuses entities that a
 * document declares for itself: nothing can be fetched, and nothing can grow out of a few bytes.
 *
 * Source: XML 1.0, Namespaces in XML 1.0.
 */
import { pythonModule } from '../python-module.ts';

export const newModule = pythonModule(
  'xml.etree.ElementTree',
  String.raw`
import io as _io
import re as _re

__all__ = ["Comment", "dump", "Element", "ElementTree", "canonicalize", "fromstring", "fromstringlist", "indent", "iselement",
           "iterparse", "parse", "ParseError", "PI", "ProcessingInstruction", "QName", "SubElement", "tostring", "tostringlist",
           "TreeBuilder", "VERSION", "XML", "XMLID", "XMLParser", "register_namespace"]

VERSION = "1.3.0"


class ParseError(SyntaxError):
    pass


class Element:
    def __init__(self, tag, attrib={}, **extra):
        if not isinstance(attrib, dict):
            raise TypeError("attrib must be dict, not %s" % (attrib.__class__.__name__,))
        self.tag = tag
        self.attrib = {**attrib, **extra}
        self.text = None
        self.tail = None
        self._children = []

    def __repr__(self):
        return "<Element %r at %#x>" % (self.tag, id(self))

    def makeelement(self, tag, attrib):
        return self.__class__(tag, attrib)

    def __copy__(self):
        made = self.makeelement(self.tag, self.attrib)
        made.text = self.text
        made.tail = self.tail
        made[:] = self
        return made

    def __len__(self):
        return len(self._children)

    def __bool__(self):
        import warnings
        warnings.warn("Testing an element's truth value will raise an exception in future versions.  Use specific 'len(elem)' or "
                      "'elem is not None' test instead.", DeprecationWarning, stacklevel=2)
        return len(self._children) != 0

    def __getitem__(self, index):
        return self._children[index]

    def __setitem__(self, index, element):
        if isinstance(index, slice):
            element = list(element)
            for one in element:
                self._check(one)
        else:
            self._check(element)
        self._children[index] = element

    def __delitem__(self, index):
        del self._children[index]

    def _check(self, one):
        if not isinstance(one, Element):
            raise TypeError("append() argument must be xml.etree.ElementTree.Element, not %s" % type(one).__name__)

    def append(self, subelement):
        self._check(subelement)
        self._children.append(subelement)

    def extend(self, elements):
        for one in elements:
            self._check(one)
            self._children.append(one)

    def insert(self, index, subelement):
        self._check(subelement)
        self._children.insert(index, subelement)

    def remove(self, subelement):
        for i, one in enumerate(self._children):
            if one is subelement:
                del self._children[i]
                return
        raise ValueError("list.remove(x): x not in list")

    def find(self, path, namespaces=None):
        return next(iter(_select(self, path, namespaces)), None)

    def findtext(self, path, default=None, namespaces=None):
        found = self.find(path, namespaces)
        return default if found is None else (found.text or "")

    def findall(self, path, namespaces=None):
        return list(_select(self, path, namespaces))

    def iterfind(self, path, namespaces=None):
        return iter(_select(self, path, namespaces))

    def clear(self):
        self.attrib.clear()
        self._children = []
        self.text = self.tail = None

    def get(self, key, default=None):
        return self.attrib.get(key, default)

    def set(self, key, value):
        self.attrib[key] = value

    def keys(self):
        return list(self.attrib)

    def items(self):
        return list(self.attrib.items())

    def iter(self, tag=None):
        if tag == "*":
            tag = None
        if tag is None or self.tag == tag:
            yield self
        for one in self._children:
            yield from one.iter(tag)

    def itertext(self):
        if not isinstance(self.tag, str) and self.tag is not None:
            return
        if self.text:
            yield self.text
        for one in self._children:
            yield from one.itertext()
            if one.tail:
                yield one.tail


def SubElement(parent, tag, attrib={}, **extra):
    made = parent.makeelement(tag, {**attrib, **extra})
    parent.append(made)
    return made


def Comment(text=None):
    made = Element(Comment)
    made.text = text
    return made


def ProcessingInstruction(target, text=None):
    made = Element(ProcessingInstruction)
    made.text = target if not text else target + " " + text
    return made


PI = ProcessingInstruction


def iselement(element):
    return hasattr(element, "tag")


class QName:
    def __init__(self, text_or_uri, tag=None):
        self.text = "{%s}%s" % (text_or_uri, tag) if tag else text_or_uri

    def __str__(self):
        return self.text

    def __repr__(self):
        return "<%s %r>" % (self.__class__.__name__, self.text)

    def __hash__(self):
        return hash(self.text)

    def __eq__(self, other):
        return self.text == (other.text if isinstance(other, QName) else other)


# -- Paths --
_STEP = _re.compile(r"('[^']*'|\"[^\"]*\")|(::|//?|\.\.|\(\)|!=|[/.*:\[\]\(\)@=])|((?:\{[^}]+\})?[^/\[\]\(\)@!=\s]+)|\s+")


def _tokens(path, namespaces):
    default = namespaces.get("") if namespaces else None
    attribute = False
    for quoted, mark, name in _STEP.findall(path):
        if not (quoted or mark or name):
            continue
        if name and name[0] != "{":
            if ":" in name:
                prefix, uri = name.split(":", 1)
                if not namespaces or prefix not in namespaces:
                    raise SyntaxError("prefix %r not found in prefix map" % prefix) from None
                name = "{%s}%s" % (namespaces[prefix], uri)
            elif default and not attribute:
                name = "{%s}%s" % (default, name)
        yield quoted or mark, name
        attribute = mark == "@"


def _fits(element, tag):
    if tag == "*" or tag == "{*}*":
        return isinstance(element.tag, str) or tag == "*"
    if not isinstance(element.tag, str):
        return False
    if tag[:3] == "{*}":
        return element.tag == tag[3:] or element.tag.endswith("}" + tag[3:])
    if tag[:2] == "{}":
        return element.tag == tag[2:]
    if tag[-2:] == "}*":
        return element.tag.startswith(tag[:-1])
    return element.tag == tag


def _select(root, path, namespaces):
    if path[-1:] == "/":
        path = path + "*"
    if path[:1] == "/":
        raise SyntaxError("cannot use absolute path on element")
    tokens = list(_tokens(path, namespaces))
    parents = {}

    def parent_of(one):
        if not parents:
            for above in root.iter():
                for child in above:
                    parents[id(child)] = above
        return parents.get(id(one))

    found = [root]
    at = 0
    while at < len(tokens):
        mark, name = tokens[at]
        if mark == "/":
            at += 1
            continue
        if mark == "//":
            at += 1
            if at >= len(tokens):
                raise SyntaxError("invalid descendant")
            mark, name = tokens[at]
            tag = name or mark
            at += 1
            found = _unique(one for above in found for one in above.iter() if one is not above and _fits(one, tag))
            continue
        if mark == ".":
            at += 1
            continue
        if mark == "..":
            at += 1
            found = _unique(one for one in map(parent_of, found) if one is not None)
            continue
        if mark == "[":
            at, test = _predicate(tokens, at + 1)
            found = test(found, parent_of)
            continue
        if mark == "*" or name:
            tag = name or "*"
            at += 1
            found = [one for above in found for one in above if _fits(one, tag)]
            continue
        raise SyntaxError("invalid path")
    return found


def _unique(elements):
    seen, out = set(), []
    for one in elements:
        if id(one) not in seen:
            seen.add(id(one))
            out.append(one)
    return out


def _predicate(tokens, at):
    shape, values = "", []
    while True:
        if at >= len(tokens):
            raise SyntaxError("invalid path")
        mark, name = tokens[at]
        at += 1
        if mark == "]":
            break
        if mark and mark[0] in "'\"":
            shape += "'"
            values.append(mark[1:-1])
        else:
            shape += mark or "-"
            values.append(name)
    if shape == "@-":
        return at, lambda found, _: [one for one in found if one.get(values[1]) is not None]
    if shape in ("@-='", "@-!='"):
        key, value = values[1], values[-1]
        if "!" in shape:
            return at, lambda found, _: [one for one in found if one.get(key) not in (None, value)]
        return at, lambda found, _: [one for one in found if one.get(key) == value]
    if shape == "-" and not _re.match(r"\-?\d+$", values[0]):
        return at, lambda found, _: [one for one in found if one.find(values[0]) is not None]
    if shape in (".='", "-='", ".!='", "-!='") and (shape[0] == "." or not _re.match(r"\-?\d+$", values[0])):
        tag, value, no = values[0], values[-1], "!" in shape

        def test(one):
            if shape[0] == ".":
                return ("".join(one.itertext()) == value) is not no
            return any(("".join(child.itertext()) == value) is not no for child in one.findall(tag))
        return at, lambda found, _: [one for one in found if test(one)]
    if shape == "-" or shape in ("-()", "-()-"):
        if shape == "-":
            index = int(values[0]) - 1
            if index < 0:
                raise SyntaxError("XPath position >= 1 expected")
        else:
            if values[0] != "last":
                raise SyntaxError("unsupported function")
            index = int(values[2]) - 1 if shape == "-()-" else -1
            if shape == "-()-" and index > -2:
                raise SyntaxError("XPath offset from last() must be negative")

        def place(found, parent_of):
            out = []
            for one in found:
                above = parent_of(one)
                if above is None:
                    continue
                alike = [child for child in above if child.tag == one.tag]
                if -len(alike) <= index < len(alike) and alike[index] is one:
                    out.append(one)
            return out
        return at, place
    raise SyntaxError("invalid predicate")


class ElementTree:
    def __init__(self, element=None, file=None):
        if element is not None and not iselement(element):
            raise TypeError("expected an Element, not %s" % type(element).__name__)
        self._root = element
        if file is not None:
            self.parse(file)

    def getroot(self):
        return self._root

    def _setroot(self, element):
        self._root = element

    def parse(self, source, parser=None):
        if hasattr(source, "read"):
            data = source.read()
        else:
            with open(source, "rb") as f:
                data = f.read()
        self._root = XML(data, parser)
        return self._root

    def iter(self, tag=None):
        return self._root.iter(tag)

    def _path(self, path):
        return "." + path if path[:1] == "/" else path

    def find(self, path, namespaces=None):
        return self._root.find(self._path(path), namespaces)

    def findtext(self, path, default=None, namespaces=None):
        return self._root.findtext(self._path(path), default, namespaces)

    def findall(self, path, namespaces=None):
        return self._root.findall(self._path(path), namespaces)

    def iterfind(self, path, namespaces=None):
        return self._root.iterfind(self._path(path), namespaces)

    def write(self, file_or_filename, encoding=None, xml_declaration=None, default_namespace=None, method=None, *, short_empty_elements=True):
        encoding = (encoding or ("utf-8" if method == "c14n" else "us-ascii"))
        text = _document(self._root, encoding, xml_declaration, default_namespace, method or "xml", short_empty_elements)
        unicode = encoding.lower() == "unicode"
        data = text if unicode else text.encode(encoding, "xmlcharrefreplace")
        if hasattr(file_or_filename, "write"):
            file_or_filename.write(data)
        elif unicode:
            with open(file_or_filename, "w", encoding="utf-8") as f:
                f.write(data)
        else:
            with open(file_or_filename, "wb") as f:
                f.write(data)


_known = {"http://www.w3.org/XML/1998/namespace": "xml", "http://www.w3.org/1999/xhtml": "html",
          "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf", "http://schemas.xmlsoap.org/wsdl/": "wsdl",
          "http://www.w3.org/2001/XMLSchema": "xs", "http://www.w3.org/2001/XMLSchema-instance": "xsi",
          "http://purl.org/dc/elements/1.1/": "dc"}
_namespace_map = _known


def register_namespace(prefix, uri):
    if _re.match(r"ns\d+$", prefix):
        raise ValueError("Prefix format reserved for internal use")
    for key, value in list(_known.items()):
        if key == uri or value == prefix:
            del _known[key]
    _known[uri] = prefix


def _escape_text(text):
    if not isinstance(text, str):
        raise TypeError("cannot serialize %r (type %s)" % (text, type(text).__name__))
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _escape_attribute(text):
    text = _escape_text(text).replace('"', "&quot;")
    return text.replace("\r", "&#13;").replace("\n", "&#10;").replace("\t", "&#09;")


_EMPTY_HTML = {"area", "base", "basefont", "br", "col", "embed", "frame", "hr", "img", "input", "isindex", "link", "meta", "param",
               "source", "track", "wbr"}


def _document(root, encoding, declaration, default_namespace, method, short):
    names, spaces = _names(root, default_namespace) if method != "text" else ({}, {})
    out = []
    if method == "xml" and (declaration or declaration is None and encoding.lower() not in ("utf-8", "us-ascii", "unicode")):
        shown = "utf-8" if encoding.lower() == "unicode" else encoding
        out.append("<?xml version='1.0' encoding='%s'?>\n" % shown)
    if method == "text":
        out.append("".join(root.itertext()) + (root.tail or ""))
    elif method in ("xml", "html"):
        _serialize(out, root, names, spaces, short, method == "html")
    else:
        raise ValueError("unknown method %r" % method)
    return "".join(out)


def _names(root, default):
    names, spaces = {None: None}, {}
    if default:
        spaces[default] = ""

    def add(name):
        if isinstance(name, QName):
            name = name.text
        if name in names:
            return
        if name[:1] == "{":
            uri, tag = name[1:].rsplit("}", 1)
            prefix = spaces.get(uri)
            if prefix is None:
                prefix = _known.get(uri)
                if prefix is None:
                    prefix = "ns%d" % len(spaces)
                if prefix != "xml":
                    spaces[uri] = prefix
            names[name] = "%s:%s" % (prefix, tag) if prefix else tag
        else:
            if default:
                raise ValueError("cannot use non-qualified names with default_namespace option")
            names[name] = name

    for element in root.iter():
        tag = element.tag
        if isinstance(tag, (str, QName)):
            add(tag)
        elif tag is not None and tag is not Comment and tag is not PI:
            raise TypeError("cannot serialize %r (type %s)" % (tag, type(tag).__name__))
        for key, value in element.items():
            if not isinstance(key, (str, QName)):
                raise TypeError("cannot serialize %r (type %s)" % (key, type(key).__name__))
            add(key)
            if isinstance(value, QName):
                add(value)
        if isinstance(element.text, QName):
            add(element.text)
    return names, spaces


def _name(names, name):
    return names[name.text if isinstance(name, QName) else name]


def _serialize(out, element, names, spaces, short, html):
    tag, text = element.tag, element.text
    if tag is Comment:
        out.append("<!--%s-->" % (text if not html else _escape_text(text)))
    elif tag is PI:
        out.append("<?%s?>" % (text if not html else _escape_text(text)))
    elif tag is None:
        if text:
            out.append(_escape_text(text))
        for one in element:
            _serialize(out, one, names, None, short, html)
    else:
        shown = _name(names, tag)
        out.append("<" + shown)
        for uri, prefix in sorted(spaces.items(), key=lambda pair: pair[1]) if spaces else ():
            out.append(' xmlns%s="%s"' % (":" + prefix if prefix else "", _escape_attribute(uri)))
        for key, value in element.items():
            value = _name(names, value) if isinstance(value, QName) else _escape_attribute(value)
            out.append(' %s="%s"' % (_name(names, key), value))
        if text or len(element) or not short or html:
            out.append(">")
            if text:
                if isinstance(text, QName):
                    text = _name(names, text)
                    out.append(text)
                else:
                    out.append(text if html and shown.lower() in ("script", "style") else _escape_text(text))
            for one in element:
                _serialize(out, one, names, None, short, html)
            if not html or shown.lower() not in _EMPTY_HTML:
                out.append("</" + shown + ">")
        else:
            out.append(" />")
    if element.tail:
        out.append(_escape_text(element.tail))


def tostring(element, encoding=None, method=None, *, xml_declaration=None, default_namespace=None, short_empty_elements=True):
    stream = _io.StringIO() if encoding == "unicode" else _io.BytesIO()
    ElementTree(element).write(stream, encoding, xml_declaration=xml_declaration, default_namespace=default_namespace, method=method,
                               short_empty_elements=short_empty_elements)
    return stream.getvalue()


def tostringlist(element, encoding=None, method=None, **options):
    return [tostring(element, encoding, method, **options)]


def dump(elem):
    import sys
    if not isinstance(elem, ElementTree):
        elem = ElementTree(elem)
    elem.write(sys.stdout, encoding="unicode")
    tail = elem.getroot().tail
    if not tail or tail[-1] != "\n":
        sys.stdout.write("\n")


def indent(tree, space="  ", level=0):
    if isinstance(tree, ElementTree):
        tree = tree.getroot()
    if level < 0:
        raise ValueError(f"Initial indentation level must be >= 0, got {level}")
    if not len(tree):
        return
    breaks = ["\n" + level * space]

    def go(element, depth):
        while len(breaks) <= depth + 1:
            breaks.append(breaks[-1] + space)
        inner = breaks[depth + 1]
        if not element.text or not element.text.strip():
            element.text = inner
        child = None
        for child in element:
            if len(child):
                go(child, depth + 1)
            if not child.tail or not child.tail.strip():
                child.tail = inner
        if not child.tail.strip():
            child.tail = breaks[depth]

    go(tree, 0)


# -- Reading --
_NAME = r"[A-Za-z_:\x80-\U0010ffff][-A-Za-z0-9._:\x80-\U0010ffff]*"
_TAG = _re.compile("(" + _NAME + ")")
_ATTRIBUTE = _re.compile(r"\s+(" + _NAME + r")\s*=\s*(\"[^\"<]*\"|'[^'<]*')")
_HALF = _re.compile(r"\s*" + _NAME + r"\s*(?:=\s*)?")
_REFERENCE = _re.compile(r"&(#x[0-9a-fA-F]+|#[0-9]+|[A-Za-z_][\w.-]*)?(;)?")
_ENTITIES = {"lt": "<", "gt": ">", "amp": "&", "quot": '"', "apos": "'"}


class _Reading:
    """With raw, the target is handed names as they are written, attributes as pairs, and document types and CDATA sections too."""

    def __init__(self, text, target, raw=False, error=ParseError):
        self.text = text
        self.at = 0
        self.target = target
        self.raw = raw
        self.error = error

    def wrong(self, what, code, at=None):
        at = self.at if at is None else at
        line = self.text.count("\n", 0, at) + 1
        column = at - (self.text.rfind("\n", 0, at) + 1)
        error = self.error("%s: line %d, column %d" % (what, line, column))
        error.code = code
        error.position = line, column
        if not isinstance(error, SyntaxError):
            error.lineno, error.offset = line, column
        return error

    def resolve(self, text, start):
        if "&" not in text:
            return text
        out, last = [], 0
        for found in _REFERENCE.finditer(text):
            name, end = found.groups()
            if not name or not end:
                raise self.wrong("not well-formed (invalid token)", 4, start + found.end())
            if name[0] == "#":
                code = int(name[2:], 16) if name[1] == "x" else int(name[1:])
                if code == 0 or code > 0x10FFFF or 0xD800 <= code <= 0xDFFF or code < 32 and code not in (9, 10, 13):
                    raise self.wrong("reference to invalid character number", 14, start + found.start())
                made = chr(code)
            elif name in _ENTITIES:
                made = _ENTITIES[name]
            else:
                raise self.wrong("undefined entity", 11, start + found.start())
            out.append(text[last:found.start()])
            out.append(made)
            last = found.end()
        out.append(text[last:])
        return "".join(out)

    def run(self):
        text = self.text
        if text.startswith("<?xml") and text[5:6].isspace():
            end = text.find("?>")
            if end < 0:
                raise self.wrong("unclosed token", 5)
            self.at = end + 2
        stack = []
        spaces = [{"xml": "http://www.w3.org/XML/1998/namespace"}]
        done = False
        while True:
            next = text.find("<", self.at)
            stretch = text[self.at:next if next >= 0 else len(text)]
            if stretch:
                if stack:
                    if "]]>" in stretch:
                        raise self.wrong("not well-formed (invalid token)", 4, self.at + stretch.index("]]>") + 2)
                    self.target.data(self.resolve(stretch, self.at))
                elif stretch.strip():
                    at = self.at + len(stretch) - len(stretch.lstrip())
                    raise self.wrong("junk after document element" if done else "syntax error", 9 if done else 2, at)
            if next < 0:
                self.at = len(text)
                break
            self.at = next
            if text.startswith("<!--", next):
                end = text.find("-->", next + 4)
                if end < 0:
                    raise self.wrong("unclosed token", 5)
                self.target.comment(text[next + 4:end])
                self.at = end + 3
            elif text.startswith("<![CDATA[", next):
                end = text.find("]]>", next)
                if end < 0:
                    raise self.wrong("unclosed CDATA section", 20)
                (self.target.cdata if self.raw else self.target.data)(text[next + 9:end])
                self.at = end + 3
            elif text.startswith("<?", next):
                end = text.find("?>", next)
                if end < 0:
                    raise self.wrong("unclosed token", 5)
                target, _, rest = text[next + 2:end].partition(" ")
                self.target.pi(target, rest.strip() or None)
                self.at = end + 2
            elif text.startswith("<!DOCTYPE", next):
                end, depth = next, 0
                while end < len(text):
                    if text[end] == "[":
                        depth += 1
                    elif text[end] == "]":
                        depth -= 1
                    elif text[end] == ">" and depth == 0:
                        break
                    end += 1
                if "<!ENTITY" in text[next:end]:
                    raise self.wrong("entities that a document declares are not read here", 11)
                if self.raw:
                    self.target.doctype(text[next:end + 1])
                self.at = end + 1
            elif text.startswith("</", next):
                found = _TAG.match(text, next + 2)
                end = text.find(">", next)
                if not found or end < 0:
                    raise self.wrong("not well-formed (invalid token)", 4, next + 2)
                name = found.group()
                if not stack or stack[-1] != name:
                    raise self.wrong("mismatched tag", 7, next + 2) if stack else self.wrong("not well-formed (invalid token)", 4, next + 1)
                if text[found.end():end].strip():
                    raise self.wrong("not well-formed (invalid token)", 4, found.end())
                self.target.end(name if self.raw else self.full(name, spaces[-1], next))
                stack.pop()
                spaces.pop()
                done = not stack
                self.at = end + 1
            else:
                if done and not stack:
                    raise self.wrong("junk after document element", 9)
                found = _TAG.match(text, next + 1)
                if not found:
                    if next + 1 >= len(text):
                        raise self.wrong("unclosed token", 5)
                    raise self.wrong("not well-formed (invalid token)", 4, next + 1)
                name, at = found.group(), found.end()
                given, attributes = [], {}
                while True:
                    found = _ATTRIBUTE.match(text, at)
                    if not found:
                        break
                    key, value = found.groups()
                    if any(key == one for one, _ in given):
                        raise self.wrong("duplicate attribute", 8, found.start(1))
                    plain = value[1:-1].replace("\r\n", " ").replace("\n", " ").replace("\t", " ").replace("\r", " ")
                    given.append((key, self.resolve(plain, found.start(2) + 1)))
                    at = found.end()
                while text[at:at + 1].isspace():
                    at += 1
                empty = text.startswith("/>", at)
                if not empty and text[at:at + 1] != ">":
                    if at >= len(text):
                        raise self.wrong("unclosed token", 5)
                    half = _HALF.match(text, at)
                    raise self.wrong("not well-formed (invalid token)", 4, half.end() if half else at)
                space = spaces[-1]
                own = {key[6:] if key != "xmlns" else "": value for key, value in given if key == "xmlns" or key.startswith("xmlns:")}
                if own:
                    space = {**space, **own}
                for key, value in given:
                    if key != "xmlns" and not key.startswith("xmlns:"):
                        attributes[self.full(key, space, next, True)] = value
                full = self.full(name, space, next)
                if self.raw:
                    full, attributes = name, given
                self.target.start(full, attributes)
                self.at = at + (2 if empty else 1)
                if empty:
                    self.target.end(full)
                    done = not stack
                else:
                    stack.append(name)
                    spaces.append(space)
        if stack or not done:
            raise self.wrong("no element found", 3)

    def full(self, name, space, at, attribute=False):
        prefix, colon, local = name.partition(":")
        if not colon:
            uri = "" if attribute else space.get("", "")
            return "{%s}%s" % (uri, name) if uri else name
        if prefix not in space:
            raise self.wrong("unbound prefix", 27, at)
        return "{%s}%s" % (space[prefix], local)


class TreeBuilder:
    def __init__(self, element_factory=None, *, comment_factory=None, pi_factory=None, insert_comments=False, insert_pis=False):
        self._data = []
        self._open = []
        self._last = None
        self._tail = False
        self.root = None
        self._factory = element_factory or Element
        self._comment = insert_comments and (comment_factory or Comment)
        self._pi = insert_pis and (pi_factory or ProcessingInstruction)

    def _flush(self):
        if self._data:
            if self._last is not None:
                text = "".join(self._data)
                if self._tail:
                    self._last.tail = text
                else:
                    self._last.text = text
            self._data = []

    def data(self, data):
        self._data.append(data)

    def start(self, tag, attrs):
        self._flush()
        self._last = made = self._factory(tag, attrs)
        if self._open:
            self._open[-1].append(made)
        elif self.root is None:
            self.root = made
        self._open.append(made)
        self._tail = False
        return made

    def end(self, tag):
        self._flush()
        self._last = self._open.pop()
        self._tail = True
        return self._last

    def _single(self, factory, *args):
        self._flush()
        if factory and self._open:
            self._last = made = factory(*args)
            self._open[-1].append(made)
            self._tail = True

    def comment(self, text):
        if self._comment:
            self._single(self._comment, text)

    def pi(self, target, text=None):
        if self._pi:
            self._single(self._pi, target, text)

    def close(self):
        return self.root


class _Target:
    """Calls what a target has."""

    def __init__(self, target):
        for name in ("start", "end", "data", "comment", "pi"):
            setattr(self, name, getattr(target, name, lambda *args: None))


class XMLParser:
    def __init__(self, *, target=None, encoding=None):
        self.target = TreeBuilder() if target is None else target
        self._parts = []

    def feed(self, data):
        self._parts.append(data)

    def close(self):
        data = (b"" if self._parts and isinstance(self._parts[0], (bytes, bytearray)) else "").join(self._parts)
        if isinstance(data, (bytes, bytearray)):
            found = _re.match(rb"<\?xml[^>]*encoding=[\"']([\w.-]+)", data)
            data = bytes(data).decode(found.group(1).decode() if found else "utf-8-sig")
        _Reading(data.replace("\r\n", "\n").lstrip("\ufeff"), _Target(self.target)).run()
        return self.target.close() if hasattr(self.target, "close") else None


def XML(text, parser=None):
    parser = XMLParser() if parser is None else parser
    parser.feed(text)
    return parser.close()


fromstring = XML


def fromstringlist(sequence, parser=None):
    parser = XMLParser() if parser is None else parser
    for text in sequence:
        parser.feed(text)
    return parser.close()


def XMLID(text, parser=None):
    tree = XML(text, parser)
    return tree, {one.get("id"): one for one in tree.iter() if one.get("id")}


def parse(source, parser=None):
    tree = ElementTree()
    tree.parse(source, parser)
    return tree


def iterparse(source, events=None, parser=None):
    tree = parse(source, parser)
    wanted = ("end",) if events is None else events

    def walk(element):
        if "start" in wanted:
            yield "start", element
        for child in element:
            yield from walk(child)
        if "end" in wanted:
            yield "end", element

    return walk(tree.getroot())


def canonicalize(xml_data=None, *, out=None, from_file=None, **options):
    raise NotImplementedError("canonicalize is not there")
`,
);
