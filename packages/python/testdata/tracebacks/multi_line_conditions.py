def check(a, b):
    if (a > 1 and
            b[0] > 2 and
            b["key"]):
        return True
    return False


print(check(0, None))
check(2, [3])
