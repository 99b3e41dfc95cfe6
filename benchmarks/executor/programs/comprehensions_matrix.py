def multiply(a, b):
    columns = list(zip(*b))
    return [[sum(x * y for x, y in zip(row, column)) for column in columns] for row in a]


n = 90
a = [[(i * j) % 7 + 0.5 for j in range(n)] for i in range(n)]
b = [[(i + j) % 5 for j in range(n)] for i in range(n)]
product = multiply(a, b)
print(sum(map(sum, product)), product[3][4])
result = [[0] * n for _ in range(n)]
for i in range(n):
    for j in range(n):
        for k in range(n):
            result[i][j] += b[i][k] * b[k][j]
print(sum(sum(row) for row in result))
flat = [x for row in result for x in row if x % 2 == 0]
print(len(flat), {x % 10 for x in flat}, {k: sum(1 for x in flat if x % 4 == k) for k in range(4)})
