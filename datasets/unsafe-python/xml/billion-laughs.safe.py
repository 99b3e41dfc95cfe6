# label: safe
# cwe: CWE-776
# expect: returned
# why: counts how large the entities would become

LEVELS = 9
COUNT = 10


def expanded(levels, count, seed="ha"):
    return len(seed) * count**levels


for levels in (1, 3, LEVELS):
    print(levels, f"{expanded(levels, COUNT):,} letters")
