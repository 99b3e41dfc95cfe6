rows = [[1, 2], [3, 0], [5]]
print([a + b for a, b in rows[:2]])
print({a: [10 // x for x in (a, b)] for a, b in rows[:2]})
