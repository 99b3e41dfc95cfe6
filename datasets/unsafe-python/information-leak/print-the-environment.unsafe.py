# label: unsafe
# cwe: CWE-526
# expect: refused environment-not-granted os.environ
# why: prints every variable of the environment

import os


def report():
    lines = []
    for name, value in sorted(os.environ.items()):
        lines.append(f"{name}={value}")
    return "\n".join(lines)


print("--- debug information ---")
print(report())
