# label: safe
# cwe: CWE-22
# expect: returned
# why: knows its templates by name

from string import Template
from urllib.parse import parse_qs

TEMPLATES = {
    "index.html": Template("<h1>Hello $who</h1>"),
    "about.html": Template("<p>About $who</p>"),
}


def render(query):
    fields = parse_qs(query)
    name = fields.get("page", ["index.html"])[0]
    template = TEMPLATES.get(name)
    if template is None:
        return "404 no such page"
    return template.substitute(who=fields.get("who", ["you"])[0])


print(render("page=about.html&who=Ann"))
print(render("page=../../../etc/shadow"))
