import html
import re


class TemplateError(Exception):
    pass


class Template:
    """{{ expr|filter }}, {% for x in y %}, {% if %}/{% elif %}/{% else %}, {# comment #}."""

    FILTERS = {
        "upper": str.upper, "lower": str.lower, "title": str.title, "length": len, "join": lambda v, sep=", ": sep.join(map(str, v)),
        "default": lambda v, d="": v if v not in (None, "") else d, "e": lambda v: html.escape(str(v)), "first": lambda v: v[0], "fixed": lambda v, n="2": f"{v:.{int(n)}f}",
    }

    def __init__(self, source):
        self.tokens = [t for t in re.split(r"(\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\})", source, flags=re.S) if t]
        self.pos = 0
        self.tree = self.parse()
        if self.pos < len(self.tokens):
            raise TemplateError(f"unexpected {self.tokens[self.pos]}")

    def parse(self, *stops):
        nodes = []
        while self.pos < len(self.tokens):
            token = self.tokens[self.pos]
            if token.startswith("{%"):
                words = token[2:-2].split()
                if words[0] in stops:
                    return nodes
                if words[0] in ("else", "elif", "endif", "endfor"):
                    return nodes
                self.pos += 1
                if words[0] == "for":
                    if len(words) < 4 or words[2] != "in":
                        raise TemplateError(f"bad for: {token}")
                    body = self.parse("endfor")
                    self.expect("endfor")
                    nodes.append(("for", words[1], words[3], body))
                elif words[0] == "if":
                    branches = [(" ".join(words[1:]), self.parse("elif", "else", "endif"))]
                    while (w := self.words())[0] == "elif":
                        self.pos += 1
                        branches.append((" ".join(w[1:]), self.parse("elif", "else", "endif")))
                    if w[0] == "else":
                        self.pos += 1
                        branches.append(("", self.parse("endif")))
                    self.expect("endif")
                    nodes.append(("if", branches))
                else:
                    raise TemplateError(f"unknown tag {words[0]!r}")
                continue
            self.pos += 1
            if token.startswith("{{"):
                nodes.append(("expr", token[2:-2].strip()))
            elif not token.startswith("{#"):
                nodes.append(("text", token))
        return nodes

    def words(self):
        if self.pos >= len(self.tokens):
            raise TemplateError("unclosed tag")
        return self.tokens[self.pos][2:-2].split()

    def expect(self, word):
        if self.words()[0] != word:
            raise TemplateError(f"expected {word}")
        self.pos += 1

    def value(self, text, scope):
        if text.startswith("not "):
            return not self.value(text[4:], scope)
        if m := re.fullmatch(r"(.+?) (==|!=|<|>) (.+)", text):
            a, b = self.value(m[1], scope), self.value(m[3], scope)
            return {"==": a == b, "!=": a != b, "<": a < b if m[2] == "<" else None, ">": a > b if m[2] == ">" else None}[m[2]]
        base, *filters = (p.strip() for p in text.split("|"))
        if re.fullmatch(r"-?\d+", base):
            v = int(base)
        elif re.fullmatch(r"'[^']*'", base):
            v = base[1:-1]
        else:
            name, *rest = base.split(".")
            v = scope.get(name)
            for part in rest:
                v = v[int(part)] if part.isdigit() else v.get(part) if isinstance(v, dict) else getattr(v, part, None)
        for f in filters:
            name, _, arg = f.partition(":")
            if name not in self.FILTERS:
                raise TemplateError(f"no filter {name!r}")
            v = self.FILTERS[name](v, arg.strip("'")) if arg else self.FILTERS[name](v)
        return v

    def render(self, **scope):
        return "".join(self._render(self.tree, scope))

    def _render(self, nodes, scope):
        for node in nodes:
            match node:
                case ("text", t):
                    yield t
                case ("expr", e):
                    v = self.value(e, scope)
                    yield "" if v is None else str(v)
                case ("for", name, source, body):
                    items = list(self.value(source, scope) or ())
                    for i, item in enumerate(items):
                        yield from self._render(body, scope | {name: item, "loop": {"index": i + 1, "last": i == len(items) - 1}})
                case ("if", branches):
                    for cond, body in branches:
                        if not cond or self.value(cond, scope):
                            yield from self._render(body, scope)
                            break


class User:
    name, admin = "Ann <3", True


print(Template("Hello {{ user.name|e }}{# hidden #}!{% if user.admin %} (admin){% endif %}").render(user=User()))
print(Template("{% for x in xs %}{{ loop.index }}:{{ x|upper }}{% if not loop.last %}, {% endif %}{% endfor %}").render(xs=["a", "b", "c"]))
grid = Template("{% for r in rows %}{% for c in r %}[{{ c }}]{% endfor %}\n{% endfor %}")
print(grid.render(rows=[[1, 2], [], [3]]), end="")
rank = Template("{{ n }} is {% if n == 0 %}zero{% elif n > 10 %}big{% elif n < 0 %}negative{% else %}small{% endif %}")
print([rank.render(n=n) for n in (0, 50, -3, 7)])
print(Template("{{ p.0.price|fixed:1 }} {{ missing|default:'none' }} {{ tags|join:'-' }} {{ tags|length }} {{ 'lit'|title }} {{ nothing }}|").render(p=[{"price": 3.14159}], tags=["x", "y"]))
for bad in ("{% for x y %}", "{% if a %}never closed", "{% nope %}", "{{ x|shout }}", "a{% endif %}", "{% for x in xs %}{% endif %}"):
    try:
        print(repr(Template(bad).render(x=1)))
    except TemplateError as e:
        print(f"{bad!r}: {e}")
