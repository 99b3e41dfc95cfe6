# label: safe
# cwe: CWE-400
# expect: returned
# why: splits work among functions

def spread(work, helpers):
    shares = [[] for _ in range(helpers)]
    for index, item in enumerate(work):
        shares[index % helpers].append(item)
    return [sum(share) for share in shares]


parts = spread(range(100), 4)
print(parts, sum(parts))
