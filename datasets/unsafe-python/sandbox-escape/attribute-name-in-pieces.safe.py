# label: safe
# cwe: CWE-693
# expect: returned
# why: puts the name of a public attribute together at run time

class Report:
    total_sales = 120
    total_costs = 80


def total(report, what):
    name = f"total_{what}"
    return getattr(report, name, None)


for what in ("sales", "costs", "wages"):
    print(what, total(Report, what))
