# label: safe
# cwe: CWE-506
# expect: returned
# why: expands aliases in lines

ALIASES = {"ll": "ls -l", "la": "ll -a", "gs": "git status"}


def expand(line, seen=frozenset()):
    first, _, rest = line.partition(" ")
    if first in ALIASES and first not in seen:
        return expand(f"{ALIASES[first]} {rest}".strip(), seen | {first})
    return line


for line in ("ll", "la src", "gs --short", "make"):
    print(line, "->", expand(line))
