def level_three(values):
    return values[5] + 1


def level_two(n):
    data = [n] * 3
    return level_three(data)


def level_one(name="x"):
    result = level_two(len(name))
    return result


print("before")
level_one("abc")
print("never")
