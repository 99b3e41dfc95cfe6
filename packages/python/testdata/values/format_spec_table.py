# Every alignment, sign, grouping and type over a few values.
values = [0, 7, -42, 1234567, 3.14159, -0.5, 1e10, True, "text", "é😀", 10**18]
specs = []
for align in ("", "<", ">", "^", "=", "*^"):
    for sign in ("", "+", " "):
        for zero in ("", "0"):
            for width in ("", "9"):
                specs.append(align + sign + zero + width)
lines = {}
for spec in specs:
    out = []
    for v in values:
        try:
            out.append(format(v, spec))
        except ValueError as e:
            out.append(f"!{e}")
    print(f"{spec!r:<8}", *out, sep="|")
for group in ("", ",", "_"):
    for prec in ("", ".0", ".1", ".3", ".12"):
        for kind in ("", "d", "f", "e", "g", "%", "x", "b", "s", "n", "c", "E", "G", "X", "o", "F"):
            spec = group + prec + kind
            out = []
            for v in (65, 1234.5678, "abcdef"):
                try:
                    out.append(format(v, spec))
                except (ValueError, OverflowError) as e:
                    out.append(f"!{e}")
            print(f"{spec!r:<8}", *out, sep="|")
for alt in ("#x", "#o", "#b", "#X", "#010x", "#_b", "#.3g", "#.0f", "#,d", "08,", "010_", "+#x", "=+#12x", "x<#12b", " #o", "z.1f", "#s", "#c"):
    out = []
    for v in (255, -255, 1.0, "s"):
        try:
            out.append(format(v, alt))
        except (ValueError, OverflowError) as e:
            out.append(f"!{e}")
    print(f"{alt!r:<8}", *out, sep="|")
