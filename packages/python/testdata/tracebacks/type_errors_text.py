import traceback


def run(f):
    try:
        f()
    except TypeError:
        traceback.print_exc()


class A:
    def m(self, x):
        return x


text = "total: "
run(lambda: text + 5)
run(lambda: 5 + text)
run(lambda: A().m())
run(lambda: A.m(1))
run(lambda: text())
run(lambda: len(5))
run(lambda: text.strip()(0))
run(lambda: text[0:"a"])
run(lambda: not text < 5)
run(lambda: -text)
run(lambda: 5 in 5)
run(lambda: [*None])
run(lambda: {**[]})
run(lambda: f"{text:d}")
A(1)
