source = """
def inner(x):
    return x / 0

inner(1)
"""
try:
    exec(source)
except ZeroDivisionError:
    import traceback
    traceback.print_exc()
eval("undefined_in_eval + 1")
