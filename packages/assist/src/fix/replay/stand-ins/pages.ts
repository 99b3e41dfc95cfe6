/**
 * Pages, as Python text: escaping, and a template engine that renders what it knows and says so where it does not.
 *
 * So a template that has its values put in and one that is handed them come out the same, and whoever compares sees it.
 */
export const pages: Readonly<Record<string, string>> = {
  'markupsafe.py': String.raw`
class Markup(str):
    def __html__(self):
        return self

    def __add__(self, other):
        return Markup(str.__add__(self, str(escape(other))))

    def __mod__(self, given):
        if isinstance(given, tuple):
            return Markup(str.__mod__(self, tuple([str(escape(one)) for one in given])))
        return Markup(str.__mod__(self, str(escape(given))))

    def format(self, *given, **named):
        return Markup(str.format(self, *[escape(one) for one in given], **{name: escape(one) for name, one in named.items()}))

    def join(self, parts):
        return Markup(str.join(self, [str(escape(one)) for one in parts]))

    @classmethod
    def escape(cls, text):
        return escape(text)

    def unescape(self):
        return str(self)


def escape(text):
    if hasattr(text, "__html__"):
        return Markup(text.__html__())
    text = str(text)
    for old, new in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&#34;"), ("'", "&#39;")):
        text = text.replace(old, new)
    return Markup(text)
`,
  'sallyport_pages.py': String.raw`
import re
import sallyport_lab as lab
from markupsafe import Markup, escape

parts_of = re.compile(r"(\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\})", re.S)
name_of = re.compile(r"[A-Za-z_]\w*$")


def look_up(text, names):
    text = text.strip()
    if len(text) > 1 and text[0] == text[-1] and text[0] in "'\"" and text[0] not in text[1:-1]:
        return text[1:-1]
    if text.isdigit():
        return int(text)
    item = None
    for index, part in enumerate(text.split(".")):
        if not name_of.match(part):
            raise lab.Unknown("an expression of a template: " + text)
        if index == 0:
            item = names.get(part, "")
        elif isinstance(item, dict):
            item = item.get(part, "")
        else:
            item = getattr(item, part, "")
    return item


def value_of(text, names, escapes):
    first, *filters = text.split("|")
    item = look_up(first, names)
    for one in filters:
        one = one.strip()
        if one == "safe":
            item = Markup(item)
        elif one in ("e", "escape", "forceescape"):
            item = escape(item)
        elif one in ("upper", "lower", "title", "capitalize", "trim"):
            item = getattr(str(item), "strip" if one == "trim" else one)()
        elif one == "length":
            item = len(item)
        else:
            raise lab.Unknown("a filter of a template: " + one)
    return str(escape(item)) if escapes else str(item)


def render(text, names, escapes=True):
    out, place = part(parts_of.split(str(text)), 0, dict(names), escapes, True)
    return out


def part(pieces, place, names, escapes, live):
    out = ""
    while place < len(pieces):
        piece = pieces[place]
        place += 1
        if piece.startswith("{{"):
            if live:
                out += value_of(piece[2:-2].strip("-"), names, escapes)
        elif piece.startswith("{%"):
            words = piece[2:-2].strip("-").split()
            if not words:
                raise lab.Unknown("an empty statement of a template")
            if words[0] in ("endfor", "endif", "else"):
                return (out, place)
            if words[0] == "for" and len(words) == 4:
                again, end = "", place
                for item in look_up(words[3], names) if live else []:
                    inner, end = part(pieces, place, {**names, words[1]: item}, escapes, True)
                    again += inner
                if end == place:
                    _, end = part(pieces, place, names, escapes, False)
                out, place = out + again, end
            elif words[0] == "if" and len(words) == 2:
                holds = bool(look_up(words[1], names)) if live else False
                inner, place = part(pieces, place, names, escapes, live and holds)
                out += inner
                if "else" in pieces[place - 1].split():
                    inner, place = part(pieces, place, names, escapes, live and not holds)
                    out += inner
            else:
                raise lab.Unknown("a statement of a template: " + " ".join(words))
        elif piece.startswith("{#"):
            continue
        elif live:
            out += piece
    return (out, place)
`,
  'jinja2.py': String.raw`
import sallyport_lab as lab
import sallyport_pages as pages
from markupsafe import Markup, escape


class TemplateError(Exception):
    pass


TemplateNotFound = TemplateSyntaxError = UndefinedError = TemplateError


class Undefined:
    pass


StrictUndefined = Undefined


class Template:
    def __init__(self, text, *given, autoescape=False, **named):
        self.text = text
        self.escapes = bool(autoescape)
        lab.record("template", text)

    def render(self, *given, **named):
        page = pages.render(self.text, {**(given[0] if given else {}), **named}, self.escapes)
        lab.record("page", page)
        return page

    def render_async(self, *given, **named):
        return lab.Waited(self.render(*given, **named))


class Named(Template):
    def __init__(self, name):
        self.name = name

    def render(self, *given, **named):
        return ["page", self.name, lab.show({**(given[0] if given else {}), **named})]


class Environment:
    def __init__(self, *given, autoescape=False, **named):
        self.escapes = bool(autoescape)
        self.globals = {}
        self.filters = {}

    def from_string(self, text, *given, **named):
        return Template(text, autoescape=self.escapes)

    def get_template(self, name, *given, **named):
        return Named(name)

    select_template = get_template


class Sandboxed(Environment):
    pass


SandboxedEnvironment = ImmutableSandboxedEnvironment = Sandboxed


def FileSystemLoader(*given, **named):
    return lab.Thing("loader")


PackageLoader = DictLoader = BaseLoader = ChoiceLoader = FileSystemLoader


def select_autoescape(*given, **named):
    return True
`,
  'jinja2/sandbox.py': 'from jinja2 import SandboxedEnvironment, ImmutableSandboxedEnvironment\n',
};
