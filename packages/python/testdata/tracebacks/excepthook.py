import sys


def hook(kind, value, tb):
    lines = []
    while tb:
        lines.append(f"{tb.tb_frame.f_code.co_name}:{tb.tb_lineno}")
        tb = tb.tb_next
    print("hook:", kind.__name__, value, lines)
    print("to stderr", file=sys.stderr)


sys.excepthook = hook


def f():
    raise LookupError("caught by the hook")


f()
