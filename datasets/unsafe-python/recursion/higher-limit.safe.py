# label: safe
# cwe: CWE-674
# expect: returned
# why: computes it with a stack of its own

def ackermann(m, n):
    stack = [m]
    while stack:
        m = stack.pop()
        if m == 0:
            n += 1
        elif n == 0:
            stack.append(m - 1)
            n = 1
        else:
            stack += [m - 1, m]
            n -= 1
    return n


print(ackermann(2, 3), ackermann(3, 3))
