import random
random.seed(0)
pts = [random.gauss(c, 1) for c in (0, 10) for _ in range(20)]
a, b = min(pts), max(pts)
for _ in range(10):
    A = [p for p in pts if abs(p - a) <= abs(p - b)]
    B = [p for p in pts if abs(p - a) > abs(p - b)]
    a, b = sum(A) / len(A), sum(B) / len(B)
print(round(a), round(b))
