import base64
import binascii


def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


for d in (b"", b"a", b"ab", b"abc", b"\xff\xfe\xfd?>", "é😀".encode()):
    print(d, base64.b64encode(d), base64.urlsafe_b64encode(d), base64.b32encode(d), base64.b16encode(d), base64.b85encode(d), base64.a85encode(d), base64.b32hexencode(d))
print(base64.b64decode("YWJj"), base64.b64decode(b"YW Jj\n"), base64.urlsafe_b64decode("__79"), base64.b32decode("MFRGG==="), base64.b32decode("mfrgg===", casefold=True), base64.b16decode("ABFF"), base64.b85decode("VPaz"), base64.a85decode(b"@:E^"), base64.encodebytes(b"x" * 60), base64.decodebytes(b"eHh4\n"), base64.b64encode(b"\xfb\xff", altchars=b"-_"), base64.standard_b64decode("+/8="), base64.a85encode(b"test", adobe=True), base64.a85encode(b"\0\0\0\0"))
attempt(lambda: base64.b64encode("text"))
attempt(lambda: base64.b64decode("YWJ"))
attempt(lambda: base64.b64decode("Y"))
attempt(lambda: base64.b64decode("YW=Jj"))
attempt(lambda: base64.b64decode("YW!Jj", validate=True))
attempt(lambda: base64.b64decode("é"))
attempt(lambda: base64.b32decode("MFRG1"))
attempt(lambda: base64.b32decode("mfrgg==="))
attempt(lambda: base64.b16decode("abz"))
attempt(lambda: base64.b16decode("ab"))
attempt(lambda: base64.b85decode("~~~~~"))
attempt(lambda: base64.b64decode("===="))
attempt(lambda: base64.b64decode(None))
print(binascii.hexlify(b"\x01\xab"), binascii.hexlify(b"\x01\xab\xcd", "-"), binascii.unhexlify("01ab"), binascii.a2b_hex(b"FF"), binascii.b2a_hex(b"z"), binascii.crc32(b"hello"), binascii.crc32(b"lo", binascii.crc32(b"hel")), binascii.crc_hqx(b"abc", 0), binascii.b2a_base64(b"abc"), binascii.b2a_base64(b"abc", newline=False), binascii.a2b_base64("YWJj"), binascii.b2a_qp(b"a=\xe9 "), binascii.a2b_qp("a=3D=E9"), binascii.b2a_uu(b"cat"), binascii.a2b_uu("#8V%T"))
attempt(lambda: binascii.unhexlify("abc"))
attempt(lambda: binascii.unhexlify("zz"))
attempt(lambda: binascii.a2b_base64("YWJ"))
attempt(lambda: binascii.hexlify("text"))
attempt(lambda: binascii.a2b_base64("YW-j", strict_mode=True))
print(issubclass(binascii.Error, ValueError), bytes.fromhex("00ff").hex(), base64.b64decode(base64.b64encode(bytes(range(256)))) == bytes(range(256)), base64.b64encode(b"a" * 20).decode().rstrip("="))
