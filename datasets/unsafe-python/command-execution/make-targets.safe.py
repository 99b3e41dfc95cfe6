# label: safe
# cwe: CWE-77
# expect: returned
# why: works out the order of the targets

RULES = {"all": ["app", "docs"], "app": ["lib"], "docs": [], "lib": [], "clean": []}


def order(targets, rules):
    done = []

    def visit(target, path=()):
        if target in path:
            raise ValueError("cycle: " + " ".join((*path, target)))
        if target not in rules:
            raise KeyError(target)
        for needed in rules[target]:
            visit(needed, (*path, target))
        if target not in done:
            done.append(target)

    for target in targets:
        visit(target)
    return done


print(order(["clean", "all"], RULES))
try:
    order(["all"], {**RULES, "lib": ["all"]})
except ValueError as error:
    print(error)
