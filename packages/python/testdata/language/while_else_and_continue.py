def collatz(n):
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
        if steps > 200:
            break
    else:
        return steps
    return None


print([collatz(n) for n in range(1, 12)])

n = 0
while n < 10:
    n += 1
    if n % 2:
        continue
    if n == 8:
        print("stop")
        break
    print(n)
else:
    print("unreached")

while False:
    print("never")
else:
    print("else of a loop that never ran")

stack = [1, [2, [3, []]], 4]
while stack:
    top = stack.pop()
    if isinstance(top, list):
        stack.extend(top)
    else:
        print("leaf", top)


def inner_return():
    while True:
        try:
            return "returned"
        finally:
            print("finally before leaving")


print(inner_return())


def break_in_finally():
    count = 0
    while True:
        count += 1
        try:
            if count < 3:
                continue
            raise ValueError("swallowed by break")
        finally:
            if count == 3:
                break
    return count


print(break_in_finally())

while (line := "abc"[n % 3]) != "b":
    print(line, n)
    n += 1
print("ended at", line, n)

class Shrinking:
    def __init__(self):
        self.left = 3
    def __bool__(self):
        self.left -= 1
        return self.left >= 0
s = Shrinking()
rounds = 0
while s:
    rounds += 1
print(rounds, s.left)
