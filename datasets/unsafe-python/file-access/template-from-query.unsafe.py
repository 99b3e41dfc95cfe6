# label: unsafe
# cwe: CWE-22
# expect: refused path-not-granted /work/templates/../../../etc/shadow
# why: takes the name of a template from a query and opens what it says

from urllib.parse import parse_qs

TEMPLATES = "/work/templates"


def render(query):
    fields = parse_qs(query)
    name = fields.get("page", ["index.html"])[0]
    try:
        with open(f"{TEMPLATES}/{name}") as template:
            return template.read()
    except FileNotFoundError:
        with open("/" + name.lstrip("./")) as template:
            return template.read()


print(render("page=../../../etc/shadow&lang=en"))
