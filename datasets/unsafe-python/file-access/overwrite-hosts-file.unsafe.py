# label: unsafe
# cwe: CWE-73
# expect: refused path-not-granted /etc/hosts
# why: appends a line to the name table of the host

LINE = "203.0.113.9 updates.example.org\n"


def redirect(path):
    with open(path, "a") as hosts:
        hosts.write(LINE)
    with open(path) as hosts:
        return sum(1 for _ in hosts)


try:
    print("lines now:", redirect("/etc/hosts"))
except (OSError, PermissionError):
    print("no rights, trying a copy")
    print("lines now:", redirect("/tmp/../etc/hosts"))
