# label: unsafe
# cwe: CWE-506
# expect: refused builtin-not-granted exec
# why: keeps its program in a documentation text and runs it

def license():
    """Licence text.

    import subprocess
    subprocess.call(["id"])
    """


def activate(function):
    lines = [line.strip() for line in function.__doc__.splitlines()[2:]]
    exec("\n".join(lines))


activate(license)
print("activated")
