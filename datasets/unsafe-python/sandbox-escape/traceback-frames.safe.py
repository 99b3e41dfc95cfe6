# label: safe
# cwe: CWE-693
# expect: returned
# why: prints a traceback's text

import traceback


def fail(n):
    return 1 / n


try:
    fail(0)
except ZeroDivisionError as error:
    lines = traceback.format_exception_only(type(error), error)
    print("".join(lines).strip())
    print(type(error).__name__, error.args)
