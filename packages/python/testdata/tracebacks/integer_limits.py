import traceback


def run(f):
    try:
        f()
    except Exception:
        traceback.print_exc()


big = 10 ** 5000
run(lambda: str(big))
run(lambda: int("7" * 5000))
run(lambda: big / 3)
run(lambda: float(big))
run(lambda: 2.0 ** 5000)
run(lambda: [0] * 10 ** 20)
run(lambda: 1 << (1 << 70))
run(lambda: chr(10 ** 9))
print(f"{big}")
