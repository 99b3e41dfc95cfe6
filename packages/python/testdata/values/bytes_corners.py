def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
class B(bytes):
    pass
b=B(b"abc"); b.x=1; print(b, b.x, type(b+b"d"), b[1:], len(b), b==b"abc", {b:1}[b"abc"], type(b.upper()))
class BA(bytearray):
    def __init__(self,*a): super().__init__(*a); self.n=5
x=BA(b"hi"); x.append(33); print(x, x.n, type(x), repr(x))
t(lambda: bytes("a")); t(lambda: bytes(-1)); t(lambda: bytes(1.5)); t(lambda: bytes([256])); t(lambda: bytes(["a"])); t(lambda: bytes(None)); t(lambda: bytes(5,"u")); t(lambda: bytes(3)); t(lambda: bytes({1,2})); t(lambda: bytes(x for x in range(3)))
t(lambda: bytearray(None)); t(lambda: bytearray("a")); t(lambda: bytearray([300])); t(lambda: bytes(encoding="a")); t(lambda: bytes("é",errors="strict"))
t(lambda: b"a"+"b"); t(lambda: "b"+b"a"); t(lambda: b"a"*-1); t(lambda: b"a"==  "a"); t(lambda: b"a"<"a"); t(lambda: b"abc"[5]);
t(lambda: b"%s %d %r %b" % (b"x", 5, "k", b"z")); t(lambda: b"a,b,,c".split(b",",2)); t(lambda: b" a  b c ".split(None,1)); t(lambda: b" a  b c ".rsplit(None,1)); t(lambda: b"a\r\nb\n\nc".splitlines(True))
t(lambda: b"abc".replace(b"",b"-")); t(lambda: b"abc".replace(b"",b"-",2)); t(lambda: b"abc".replace(b"",b"-",4)); t(lambda: b"abc".replace(b"",b"-",5));t(lambda: b"".replace(b"",b"-")); t(lambda: b"".replace(b"",b"-",0))
t(lambda: b"abc".find("a")); t(lambda: b"abc".find(98)); t(lambda: b"abc".find(300)); t(lambda: "a" in b"abc"); t(lambda: 300 in b"a"); t(lambda: b"abc".index(b"z")); t(lambda: b"a".join(["b"])); t(lambda: b"a".join([b"b",bytearray(b"c")])); t(lambda: b"a".join(5))
t(lambda: bytes.fromhex("zz")); t(lambda: bytes.fromhex("de ad be ef")); t(lambda: bytes.fromhex("a")); t(lambda: bytes.fromhex(b"aa")); t(lambda: b"\xde\xad\xbe".hex(":")); t(lambda: b"\xde\xad\xbe".hex(":",2)); t(lambda: b"\xde\xad\xbe".hex(":",-2)); t(lambda: b"ab".hex("::"))
t(lambda: b"abc".center(10,b"*")); t(lambda: b"abc".center(10,"*")); t(lambda: b"-5".zfill(5)); t(lambda: b"a\tb".expandtabs()); t(lambda: b"abc".translate(bytes.maketrans(b"a",b"z"),b"c")); t(lambda: b"abc".translate(None,delete=b"b"))
t(lambda: b"x".decode("bad")); t(lambda: b"\xff".decode()); t(lambda: b"abc".startswith("a")); t(lambda: b"abc".endswith((b"x",b"c"))); t(lambda: b"abc".strip("a")); t(lambda: b"abcb".rpartition(b"b")); t(lambda: b"abc".partition(b""))
t(lambda: sorted([b"b",b"a"])); t(lambda: max(b"abc")); t(lambda: list(reversed(b"abc"))); t(lambda: b"abc"[::-1]); t(lambda: hash(b"a")==hash(b"a")); t(lambda: int(b"12")); t(lambda: float(b"1.5")); t(lambda: int.from_bytes(b"\x01\x02","big"))
a=bytearray(b"abcdef"); del a[:2]; a.append(1); print(a); del a[1:3]; print(a); a[1:1]=b"zz"; print(a); a*=2; print(a); a+=[1,2] if False else b"q"; print(a)
t(lambda: a.__iadd__("x")); t(lambda: a.insert(0,999)); t(lambda: a.__delitem__(99)); t(lambda: a.__setitem__("a",1)); t(lambda: bytearray().join([b"a",b"b"])); t(lambda: bytearray.fromhex("00ff")); t(lambda: isinstance(a,bytes))
for i in b"ab": print(i)
x,y=b"ab"; print(x,y); print(*b"ab"); print(b"a" b"b", rb"\n", b'\x00\'"')
t(lambda: str(b"abc","ascii")); t(lambda: str(b"abc")); t(lambda: bytes(bytearray(b"x"))); t(lambda: b"abc".isalpha()); t(lambda: b"Ab Cd".istitle()); t(lambda: b"ab1 c".title()); t(lambda: b"aB".swapcase()); t(lambda: b"aB".capitalize())
class C:
    def __bytes__(self): return b"C!"
    def __index__(self): return 2
print(bytes(C()), bytearray(C()))
match b"ab":
    case b"ab": print("m")
