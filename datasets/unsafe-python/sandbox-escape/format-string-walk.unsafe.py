# label: unsafe
# cwe: CWE-693
# expect: refused attribute-denied __globals__
# why: walks to the globals of a class by a format string from outside

class Config:
    SECRET = "not for print"

    def __init__(self, name):
        self.name = name


def greet(template, config):
    return template.format(c=config)


TEMPLATES = ["Hello {c.name}", "{c.__init__.__globals__[Config].SECRET}"]
for template in TEMPLATES:
    print(greet(template, Config("Ann")))
