total = 0
i = 0
while i < 2_000_000:
    if i % 3 == 0 or i % 5 == 0:
        total += i
    elif i & 1:
        total ^= i
    i += 1
print(total)
x = 0.0
for k in range(1_000_000):
    x += 1.0 / (2 * k + 1) if k % 2 == 0 else -1.0 / (2 * k + 1)
print(4 * x)
