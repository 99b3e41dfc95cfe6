def level(n):
    try:
        if n == 0:
            raise ValueError("the root cause")
        level(n - 1)
    except Exception as e:
        if n % 2:
            raise RuntimeError(f"level {n}") from e
        raise KeyError(n)


level(4)
