# label: safe
# cwe: CWE-73
# expect: returned
# why: deletes the report that it wrote itself

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


with open(TARGET, "w") as report:
    report.write("a,b\n1,2\n")
print(TARGET, delete(TARGET))
print(TARGET, delete(TARGET))
