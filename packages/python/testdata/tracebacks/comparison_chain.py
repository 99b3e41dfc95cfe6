import traceback
for f in (lambda: 1 < 2 < "3" < 4, lambda: [1] < [2] < [None, 1] < [3], lambda: 5 in [1] or 5 in 6, lambda: not {} < {}, lambda: 1 + (2 if None > 1 else 3)):
    try:
        f()
    except TypeError:
        traceback.print_exc()
print(1 < None)
