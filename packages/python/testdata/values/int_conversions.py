def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


good = ["12", " 12 ", "-5", "+7", "1_000", "007", "٣٤", "\n42\t", "０１２"]
print([int(s) for s in good])
for bad in ("", " ", "1.5", "abc", "1__0", "_1", "1_", "0x10", "12a", "- 5", "--5", "1e5", "é", "1\x002", "😀", "None"):
    attempt(lambda: int(bad))
print(int("ff", 16), int("0xff", 16), int("0b11", 2), int("0b11", 0), int("0o17", 0), int("z", 36), int("-ZZ", 36), int("1_0", 2), int(" 0x1F ", 0), int("0", 0))
for text, base in [("12", 2), ("zz", 10), ("010", 0), ("5", 1), ("5", 37), ("0b12", 0), ("0x", 16), ("", 5), ("9", -2)]:
    attempt(lambda: int(text, base))
print(int(3.9), int(-3.9), int(1e20), int(True), int(b"15"), int(bytearray(b"7")), int(), int(2**70 + 0.0))
attempt(lambda: int(float("nan")))
attempt(lambda: int(float("inf")))
attempt(lambda: int(None))
attempt(lambda: int([]))
attempt(lambda: int(1j))
attempt(lambda: int(3, 10))
attempt(lambda: int(x=5))
attempt(lambda: int("5", base="10"))
attempt(lambda: int(b"abc"))
attempt(lambda: int(base=10))
attempt(lambda: int("1" * 5000))
attempt(lambda: str(10**5000))
attempt(lambda: f"{10**5000}")
attempt(lambda: len(hex(10**5000)))
attempt(lambda: len(str(10**4299)))
attempt(lambda: int("9" * 4300) % 97)
print(hex(255), hex(-255), oct(8), oct(-8), bin(5), bin(-5), hex(2**70), bin(0), hex(0))
for f in (hex, oct, bin):
    attempt(lambda: f(1.0))
print(str(-0), str(10**21), repr(2**64), str(True), int("-0"), chr(97), ord("a"), chr(0x1F600), ord("😀"), chr(0))
for bad in (-1, 0x110000, 2**40, "a", 1.0):
    attempt(lambda: chr(bad))
for bad in ("", "ab", 5, b"ab"):
    attempt(lambda: ord(bad))
print(ord(b"a"), float("1e5"), bool("0"), complex("1+2j"), int(" 1_2 "))
