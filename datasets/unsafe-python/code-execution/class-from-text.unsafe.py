# label: unsafe
# cwe: CWE-94
# expect: refused builtin-not-granted exec
# why: builds a class by running a text with fields from outside

FIELDS = ["name", "age", "x): pass\nimport os\nos.abort()\nclass B(object"]


def make_class(name, fields):
    lines = [f"class {name}:", f"    def __init__(self, {', '.join(fields)}):"]
    lines += [f"        self.{field} = {field}" for field in fields]
    scope = {}
    exec("\n".join(lines), scope)
    return scope[name]


Person = make_class("Person", FIELDS)
print(Person("Ann", 30, None).name)
