print('single', "double", '''triple
single''', """triple "quoted" double""", 'it\'s', "say \"x\"", "")
print("\\ \' \" \a\b\f\n\r\t\v".encode(), "\0\1\12\123\377".encode("latin-1"), "\x00\x7f\xff".encode("latin-1"), "\u00e9\U0001F600\N{BULLET}", "a\
b", "\
")
print(r"raw \n \" \\", R'\'', rb"\x00", Rb"\d", bR"\w", b"\x41\101\n\\", b'it\'s', b"""multi
line""", len(r"\\"), len("\\"), r"C:\dir\file")
print("implicit " "concat " 'mixed ' """triple""", b"by" b"tes", "a" f"{1}" r"\n", ("in "
      "parentheses"))
name, n = "Ann", 3
print(f"{name}", F'{n}', f"{n:>5}|{n:<5}|{n:^5}|", f"{name!r} {name!s} {name!a}", f"{{}} {{{n}}}", f"{n}{n}", f"{n + 1} {n * 2:02} {n ** 2}", f"{'nested'}", f"{name.upper()!r:>8}", f'{name + "!"}', f"{[1, 2][0]}", f"{ {1: 2}[1] }", f"{(lambda x: x)(5)}", f"{n if n > 2 else 0}", f"{n!r:{n * 2}}", f"{n=} {n = } {n=!s} {n=:4}", f"{'a' 'b'}", f"""{
    name
}""", fr"\{n}\n", rf"{n}\d", f"{n:{'>'}{5}}", f"{1_000:,}", f"{'{'}{'}'}", f"{n:%}", f"{3.0:g}", f"{True:d}", f"{None}", f"{...}")
print(f"{f'{f"{n}"}'}", f"{"same" + 'quote'}", f"{'\n'}".encode(), f"{n # comment
}", f"{name:{"*"}^{9}}", f"{', '.join(f'{i:02}' for i in range(3))}", f"{'%d' % n}", f"{'{}'.format(n)}", f"{n:=+5}", f"{-n:=5}", f"{n!s:*<4}", f"{name[0]}{name[-1]}{name[::-1]}", f"{(x := 5)} {x}")
print(0b101, 0o17, 0xFF, 1_000_000, 1e3, 1.5e-3, .5, 5., 1j, 2.5J, 0xDEAD_BEEF, 0B1, 0O7, 0XA, 1E5, 00, 0_0, 1e1_0, 0.0, 1_0.0_1, 10 ** -2, -2 ** 2)
print(len("é"), len("e\u0301"), "é" == "\u00e9", "\N{LATIN SMALL LETTER E WITH ACUTE}" == "é", "tab\tseparated", 'new\\nline', "\ttab".expandtabs(2), "a\rb" == "a\x0db", "\x1b[0m".encode(), "\u2028".isspace(), "日本" "語", "\ud83d".encode("utf-8", "surrogatepass"))
print(type(b""), type(""), type(f""), b"abc"[0], "abc"[0], b"a" == "a", "a" "b" == "ab", not "", bool(" "), """""" == "", len("""
"""), '"', "'", '\'"', repr('\'"'), repr("\\"), repr("\t"), "\1" == "\x01", "\18".encode(), "%s" r"\%s" % (1, 2))
