# label: safe
# cwe: CWE-250
# expect: returned
# why: asks whether a role may do something

from contextlib import contextmanager

STACK = ["user"]


@contextmanager
def role(name):
    STACK.append(name)
    try:
        yield
    finally:
        STACK.pop()


def needs(name):
    return "yes" if STACK[-1] == name else "no"


with role("admin"):
    print(needs("admin"), STACK)
print(needs("admin"), STACK)
