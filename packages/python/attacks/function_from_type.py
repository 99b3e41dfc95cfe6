# expect: ended TypeError
F = type(lambda: 0)
try:
    F(None, {})
except (TypeError, AttributeError) as e:
    print(type(e).__name__)
