# label: safe
# cwe: CWE-674
# expect: returned
# why: ends at or below zero

def countdown(n):
    if n <= 0:
        return "lift off"
    return countdown(n - 2)


print(countdown(10))
print(countdown(11))
