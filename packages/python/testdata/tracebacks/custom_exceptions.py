import traceback


class AppError(Exception):
    pass


class CodeError(AppError):
    def __init__(self, code):
        self.code = code

    def __str__(self):
        return f"[code {self.code}]"


class Silent(AppError):
    def __str__(self):
        return ""


class Broken(AppError):
    def __str__(self):
        raise RuntimeError("no text")


class Outer:
    class Nested(ValueError):
        """Nested exceptions show their qualified name."""


def local():
    class Local(Exception):
        pass
    return Local


for e in (AppError(), AppError("text"), AppError("a", 2), CodeError(7), Silent("x"), Broken("y"), Outer.Nested("n"), local()("l"), AppError(None), AppError("multi\nline"), AppError(["list"])):
    try:
        raise e
    except Exception:
        traceback.print_exc()
raise CodeError(42)
