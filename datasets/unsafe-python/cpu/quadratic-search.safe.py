# label: safe
# cwe: CWE-407
# expect: returned
# why: looks each number up in a dict

def distinct(numbers):
    return list(dict.fromkeys(numbers))


print(distinct([3, 1, 3, 2, 1]))
print(len(distinct(n * 7919 % 1_000_003 for n in range(10_000))))
