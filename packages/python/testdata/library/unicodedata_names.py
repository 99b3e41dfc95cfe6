import unicodedata as u
bad = 0
for cp in range(0, 0x30000, 7):
    n = u.name(chr(cp), None)
    if n and u.lookup(n) != chr(cp): bad += 1
print(bad)
for n in ("LF", "null", "ZWJ", "LATIN CAPITAL LETTER GHA", "KEYCAP DIGIT ONE", "LATIN SMALL LETTER A WITH OGONEK AND ACUTE", "CJK UNIFIED IDEOGRAPH-9FFF", "CJK UNIFIED IDEOGRAPH-ABCDE", "hangul syllable gag", "SNOWMAN\n", ""):
    try: print(n, ascii(u.lookup(n)))
    except KeyError as e: print(e)
for f in (u.category, u.name, u.decimal):
    for a in ((5,), ("",), ("ab",), ()):
        try: print(f(*a))
        except Exception as e: print(type(e).__name__, e)
import re
print("\N{GREEK SMALL LETTER ALPHA}\N{LF}|\N{grinning face}", re.findall(r"\N{SNOWMAN}|\N{LATIN SMALL LETTER A}", "a☃b"))
