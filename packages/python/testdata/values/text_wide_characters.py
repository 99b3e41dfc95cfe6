s = "naïve café 日本語 😀👍🏽 𝒳"
print(len(s), s.upper(), s[::-1] == "".join(reversed(s)), s.encode("utf-8")[:12], len(s.encode()), len(s.encode("utf-16-le")))
for i, c in enumerate("a😀é𝒳z"):
    print(i, c, ord(c), hex(ord(c)), c.isalpha(), c.isprintable())
e = "x😀y😁z"
print(e[1], e[2:4], e[-2:], e[::2], e[::-1], e.index("😁"), e.find("z"), e.rfind("😀"), e.count("😀"), e.split("😀"), e.partition("😁"), e.replace("y", "😂"), len(e), "😀" in e, e.startswith("x😀"), e.endswith("z"), e[1:].startswith("😀"))
print("😀" < "😁", "\uffff" < "😀", sorted(["😀", "\ue000", "a", "é"]) == ["a", "é", "\ue000", "😀"], max("a😀é"), "😀" * 3, "😀".center(5, "-"), "😀".ljust(3, "é") + "|", "a😀".zfill(5))
print(f"{'😀':>4}|{'😀':*^5}|{e:.2}|{e!r}|{e!a}", "%5s|%.2s" % ("😀", e), "{:😀^7}".format("m"))
print(list("😀é"), tuple("𝒳y"), set("😀😀") == {"😀"}, {"😀": 1}["😀"], dict(zip("😀b", "c𝒳")), "".join(["😀", "a"]), ",".join("😀é"), [*"👨‍👩"], "😀".join("abc"))
print("\U0001F600" == "😀", chr(128512), ord("😀"), "\ud83d\ude00".encode("utf-16-le", "surrogatepass").decode("utf-16-le") == "😀")
for bad in ("\ud83d", "a\udc00"):
    try:
        bad.encode()
    except UnicodeEncodeError as err:
        print(err)
print(repr("\ud83d"), ascii("😀é\n"), repr("\U000e0100"), "ΑΒΓ".lower(), "ǅ".lower(), "straße".upper(), "ŉ".upper(), "ﬃ".upper(), "𐐀".lower() == "𐐨", "𐐨".upper() == "𐐀", "ß".casefold(), "İ".lower() == "i̇")
print("😀a\u2028b\x0bc".splitlines(), "a\u3000b\u2003c".split(), "😀\t|".expandtabs(4), "x😀".translate({0x1F600: "!", ord("x"): "😁"}), "😀".isidentifier(), "名前".isidentifier(), "𝒳".isidentifier(), "٣".isdigit(), int("٣٤"), float("١.٥"), "½".isnumeric())
名前 = "variable"
ñ, Ω, µ = 1, 2, 3
print(名前, ñ + Ω + μ)
class Ü:
    größe = 5
print(Ü.größe, Ü.__name__, getattr(Ü, "größe"), [n for n in dir(Ü) if not n.startswith("_")])
print("cafe\u0301", len("cafe\u0301"), "e\u0301" == "é", "\u200b".isspace(), "\xa0".isspace(), " \u2009x\u200a".strip() == "x", "🇩🇪"[0] == "🇩", len("👨‍👩‍👧‍👦"))
text = "日本語テキスト"
print(text[2:], text[::-1], text.find("語"), text.encode("utf-8").decode(), "|".join(text), text.center(11, "＊"), f"{text:>10}|", sorted(text))
import re
print(re.findall(r"\w+", s), re.sub(r"[^\x00-\x7f]", "?", s), re.split("😀", e), re.search("😁", e).span(), re.findall(".", e))
