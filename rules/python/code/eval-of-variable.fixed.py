import ast


def load(text, table):
    # ruleid: python.code.eval-of-variable
    settings = ast.literal_eval(text)
    # ruleid: python.code.eval-of-variable
    exec(open("setup.py").read())
    # ok: python.code.eval-of-variable
    settings = ast.literal_eval(text)
    # ok: python.code.eval-of-variable
    exec("import this")
    # ok: python.code.eval-of-variable
    return table.eval(text)


def test_round_trip(value, text):
    # ok: python.code.eval-of-variable
    assert eval(text) == value


def copy(value):
    # ok: python.code.eval-of-variable
    return eval(repr(value))
