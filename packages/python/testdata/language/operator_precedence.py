print(2 + 3 * 4 ** 2 / 8 - 1, -2 ** 2, (-2) ** 2, 2 ** -1, 2 ** 3 ** 0, not 1 == 2, not True or True, 1 + 2 << 3, 1 << 2 + 3, 5 & 3 | 4 ^ 1, ~5 & 3, -5 // 2, -(5 // 2), -5 % 3, 10 - 4 - 3, 100 / 10 / 2, 7 // 2 * 2, 2 * 7 // 2)
print(1 < 2 == 2, 1 < 2 & 3, 1 | 2 == 2, not 0 in [0], not (0 in [0]), 1 if 0 else 2 if 1 else 3, 1 or 0 and 0, (1 or 0) and 0, True == (not False), "a" in "abc" == True, 3 > 2 > 1, (3 > 2) > 1, 5 if True else 1 / 0, [] or 0 or {}, 1 and "" or "x")
print(lambda_ := (lambda x: x if x else -x)(0), (lambda *a: a)(*[1, 2]), (lambda x, y=1: x + y)(1), (lambda: (yield_ for yield_ in [1]))().__next__(), [lambda: 1][0](), -1 .__abs__(), (-1).__abs__(), 1.5.__class__.__name__, 5 .bit_length(), "a" "b" * 2, "%d" % 1 + "2", "%s" % (1,) * 2)
print(+-+1, --1, not not 1, ~~5, -~5, ~-5, 2 ** ~-2, 2 + -3, 2 - -3, 2*-3, 2**-2, -2.0 ** -2, not -0, -True, +False, 3 - - - 1)
print([1, 2, 3][-1], [1, 2][0] + 1, (1, 2) + (3,) * 2, [0] * 2 + [1], {1} | {2} & {2, 3}, {1} - {1} | {3}, {1, 2} ^ {2} - {2}, "abc"[1] + "d", "a" < "b" < "c", 1 < 3 > 2 != 4, None is not None or 5)
a, b, c = 1, 2, 3
a = b = c
print(a, b, a if a > b else b if b else c, a - b - c, a ** b ** 0, a // b % c, a * b % c, (a, b) == (3, 3) and c, a and b or c, a or b and c, not a or b, not (a or b))
x = 5
x += 2 * 3; print(x)
x -= 1 if x > 5 else 2; print(x)
x *= 2 + 1; print(x)
x **= 2; print(x)
x = x if x < 10 else (x, "big")
print(x, (1,) + x if isinstance(x, tuple) else x, not x, 1 in (1, 2) and 2 in (1, 2), 1 in [[1]], [1] in [[1]])
print(1 + 1j * 2, (1 + 1j) * 2, abs(-3) ** 2, round(-2.5) + 1, int("5") * 2 + 1, len("ab") * "x", max(1, 2) - min(3, 4), str(1) + str(2) * 2, [*range(3)][::-1][0], {"k": [1, {"z": 2}]}["k"][1]["z"] ** 2, (lambda: 1)() + (lambda: 2)())
await_like = [i for i in range(5) if i if i - 1 or i == 1 and 2]
print(await_like, [i if i % 2 else -i for i in range(4)], [(i, j) for i in range(2) for j in range(2) if i or j], {i: -i for i in range(2)} | {5: 5}, (yield_val for yield_val in "a").__next__() + "b", sum(i for i in range(4)) * 2)
