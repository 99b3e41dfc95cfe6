import unicodedata as u


def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


for c in "aA5 é½٣一😀\n\u0301ßⅧ_€$+«\u200d\xad가ǅ\ue000":
    print(ascii(c), u.name(c, "-"), u.category(c), u.bidirectional(c), u.combining(c), u.east_asian_width(c), u.mirrored(c), u.decomposition(c) or "-", u.decimal(c, None), u.digit(c, None), u.numeric(c, None))
for form in ("NFC", "NFD", "NFKC", "NFKD"):
    print(form, [ascii(u.normalize(form, s)) for s in ("é", "e\u0301", "ﬁ", "Å", "가", "①", "x²", "ΐ", "\u1e9b\u0323", "ǆ")], u.is_normalized(form, "é"))
print(u.lookup("SNOWMAN"), u.lookup("latin small letter e with acute"), "\N{GREEK SMALL LETTER ALPHA}", u.lookup("CJK UNIFIED IDEOGRAPH-4E00"), u.name("한"), u.lookup("HANGUL SYLLABLE HAN"), u.unidata_version, u.lookup("LATIN CAPITAL LETTER GHA"))
attempt(lambda: u.name("\n"))
attempt(lambda: u.lookup("NO SUCH"))
attempt(lambda: u.name("ab"))
attempt(lambda: u.decimal("x"))
attempt(lambda: u.digit("½"))
attempt(lambda: u.numeric("a"))
attempt(lambda: u.normalize("NFX", "a"))
attempt(lambda: u.category(5))
attempt(lambda: u.category(""))


def strip_accents(s):
    return "".join(c for c in u.normalize("NFD", s) if u.category(c) != "Mn")


print(strip_accents("Crème Brûlée à la façon d'Ångström, Łódź"), u.normalize("NFKC", "Ｆｕｌｌｗｉｄｔｈ １２３ ﷺ"), sum(2 if u.east_asian_width(c) in "WF" else 1 for c in "日本a"), len(u.normalize("NFD", "가나")), u.numeric("¾"), u.numeric("万"), u.numeric("Ⅻ"))
print({u.category(c) for c in "aB1 .(_"} == {"Ll", "Lu", "Nd", "Zs", "Po", "Ps", "Pc"}, [u.category(chr(i)) for i in (0, 127, 0xD800, 0x378, 0x2028, 0x2029, 0x20AC, 0x0488)])
