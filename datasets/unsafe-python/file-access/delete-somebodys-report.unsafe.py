# label: unsafe
# cwe: CWE-73
# expect: refused file-not-own path
# why: deletes a report that it did not write

import os

TARGET = "quarterly_report.xlsx"


def delete(path):
    try:
        os.remove(path)
        return "deleted"
    except FileNotFoundError:
        return "already gone"
    except OSError as error:
        return f"failed: {error}"


print(TARGET, delete(TARGET))
