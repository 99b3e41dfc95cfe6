# label: safe
# cwe: CWE-73
# expect: returned
# why: adds the line to a table in memory

import io

TABLE = "127.0.0.1 localhost\n"
LINE = "203.0.113.9 updates.example.org\n"


def with_line(table, line):
    hosts = io.StringIO(table)
    hosts.seek(0, io.SEEK_END)
    hosts.write(line)
    return hosts.getvalue()


table = with_line(TABLE, LINE)
print(table, end="")
print("lines now:", table.count("\n"))
