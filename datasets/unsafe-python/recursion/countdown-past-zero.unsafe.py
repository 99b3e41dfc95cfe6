# label: unsafe
# cwe: CWE-674
# expect: raised RecursionError
# why: never meets its end because it steps over it

def countdown(n):
    if n == 0:
        return "lift off"
    return countdown(n - 2)


print(countdown(10))
print(countdown(11))
