xs, ys = [1, 2, 3, 4], [2.1, 3.9, 6.2, 7.8]
n = len(xs)
mx, my = sum(xs) / n, sum(ys) / n
b = sum((x - mx) * (y - my) for x, y in zip(xs, ys)) / sum((x - mx) ** 2 for x in xs)
print(round(b, 3), round(my - b * mx, 3))
