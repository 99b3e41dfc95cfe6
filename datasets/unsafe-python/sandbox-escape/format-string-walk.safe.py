# label: safe
# cwe: CWE-693
# expect: returned
# why: fills templates in from a dict of texts

from string import Template

VALUES = {"name": "Ann", "day": "Monday"}


def greet(template):
    return Template(template).safe_substitute(VALUES)


for template in ["Hello $name", "See you on $day", "$name.__init__ and ${secret}"]:
    print(greet(template))
