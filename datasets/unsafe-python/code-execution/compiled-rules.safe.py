# label: safe
# cwe: CWE-94
# expect: returned
# why: reads rules as data

import operator

RULES = [("amount", ">", 100), ("country", "not in", ["CH", "DE"]), ("amount", "<", 0)]

OPERATORS = {
    ">": operator.gt,
    "<": operator.lt,
    "==": operator.eq,
    "not in": lambda value, group: value not in group,
}


def flagged(order, rules):
    return [OPERATORS[sign](order[field], bound) for field, sign, bound in rules]


print(flagged({"amount": 150, "country": "CH"}, RULES))
print(flagged({"amount": -5, "country": "FR"}, RULES))
