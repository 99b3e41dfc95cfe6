"""Prints tables.ts: what CPython's `re` knows about characters, asked of the running interpreter.

Usage: python3.12 record-tables.py > tables.ts
"""
import _sre

LAST = 0x110000


def base36(n):
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    if n < 0:
        return "-" + base36(-n)
    out = ""
    while True:
        n, r = divmod(n, 36)
        out = digits[r] + out
        if n == 0:
            return out


def ranges(holds):
    out, start = [], None
    for c in range(LAST + 1):
        value = c < LAST and holds(c)
        if value and start is None:
            start = c
        elif not value and start is not None:
            out.append((start, c - 1))
            start = None
    return out


def packed_ranges(pairs):
    out, last = [], 0
    for lo, hi in pairs:
        out += [base36(lo - last), base36(hi - lo)]
        last = hi
    return " ".join(out)


def packed_lower():
    todo = {c: _sre.unicode_tolower(c) - c for c in range(LAST) if _sre.unicode_tolower(c) != c}
    out = []
    while todo:
        start = min(todo)
        delta = todo[start]
        best = (1, 1)
        for stride in (1, 2):
            count = 1
            while todo.get(start + count * stride) == delta:
                count += 1
            if count > best[0]:
                best = (count, stride)
        for k in range(best[0]):
            del todo[start + k * best[1]]
        out += [start, best[0], best[1], delta]
    return " ".join(base36(n) for n in out)


def extra_groups():
    by_upper = {}
    for lower in sorted({_sre.unicode_tolower(c) for c in range(LAST) if _sre.unicode_iscased(c)}):
        by_upper.setdefault(chr(lower).upper(), []).append(lower)
    return [g for g in by_upper.values() if len(g) > 1]


keys = {c for c in range(LAST) if _sre.unicode_tolower(c) != c}
targets = {_sre.unicode_tolower(c) for c in keys}
cased = {c for c in range(LAST) if _sre.unicode_iscased(c)}
assert not targets - cased
wrap = lambda text: "'" + text + "'"
print("""/**
 * What CPython 3.12 (Unicode 15.0) knows about characters where regular expressions ask: word characters, decimal digits,
 * simple lower-case mappings, and which lower-case letters match each other because they share an upper case.
 *
 * Packed as base-36 numbers between blanks; `unicode.ts` unpacks them on first use. Written by `record-tables.py`.
 */
""")
print("/** Ranges of `\\w`: gap since the last end, then length - 1. */")
print("export const wordRanges =\n  " + wrap(packed_ranges(ranges(lambda c: c == 95 or chr(c).isalnum()))) + ";\n")
print("/** Ranges of `\\d`: gap since the last end, then length - 1. */")
print("export const digitRanges =\n  " + wrap(packed_ranges(ranges(lambda c: chr(c).isdecimal()))) + ";\n")
print("/** Lower-case mappings as runs: first code point, how many, stride, difference. */")
print("export const lowerRuns =\n  " + wrap(packed_lower()) + ";\n")
print("/** Code points that have case although no lower-case mapping starts or ends there, as ranges. */")
print("export const otherCased =\n  " + wrap(packed_ranges(ranges(lambda c: c in cased - keys - targets))) + ";\n")
print("/** Groups of lower-case code points that match each other, groups apart by commas. */")
print("export const sharedUppers =\n  " + wrap(",".join(" ".join(base36(c) for c in g) for g in extra_groups())) + ";")
