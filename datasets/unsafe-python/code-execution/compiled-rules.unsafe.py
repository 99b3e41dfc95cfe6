# label: unsafe
# cwe: CWE-94
# expect: refused builtin-not-granted compile
# why: compiles rules that come as text

RULES = ["amount > 100", "country not in ('CH', 'DE')", "open('/etc/passwd').read()"]


def compiled(rules):
    return [compile(rule, "<rule>", "eval") for rule in rules]


def flagged(order, rules):
    return [bool(eval(code, {}, order)) for code in rules]


print(flagged({"amount": 150, "country": "CH"}, compiled(RULES)))
