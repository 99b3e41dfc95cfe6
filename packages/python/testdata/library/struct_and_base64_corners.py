import struct
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
for x in (0.1,65504,65519.9,1e-7,5.96e-8,6e-5,-0.0,float("inf"),float("nan"),1/3,2049,2051): t(lambda: (struct.pack("<e",x), struct.unpack("<e",struct.pack("<e",x))))
t(lambda: struct.pack("<f",1e300)); t(lambda: struct.pack("f",1e300)); t(lambda: struct.pack("=f",1e39)); t(lambda: struct.Struct(b"<I").format); t(lambda: struct.pack("n",2**70)); t(lambda: struct.unpack_from("<I",b"abcdef",-4)); t(lambda: struct.unpack_from("<I",b"abcdef",-3)); t(lambda: struct.unpack_from("<I",b"abcdef",-9)); t(lambda: struct.pack_into("<I",bytearray(6),-3,1)); t(lambda: struct.pack("<2i",1,"a")); t(lambda: struct.pack("i",True)); t(lambda: struct.pack("d",3)); t(lambda: struct.pack("P",1)); t(lambda: struct.calcsize("c0i")); t(lambda: struct.calcsize("ci")); t(lambda: struct.calcsize("ic")); t(lambda: struct.pack_into("I",b"abcd",0,1)); t(lambda: struct.Struct(5)); t(lambda: struct.pack("10p",b"abcdefghijklmn")); t(lambda: struct.unpack("10p",struct.pack("10p",b"abc"))); t(lambda: struct.pack("q",10**30)); t(lambda: struct.unpack("i")); t(lambda: struct.unpack(">3s2xh",b"abc\0\0\0\1")); t(lambda: struct.pack("<Q",2**64-1)); t(lambda: struct.unpack("<Q",b"\xff"*8)); t(lambda: struct.unpack("<3sH", memoryview(b"abc\1\0"))); t(lambda: struct.iter_unpack("",b""))
import base64, binascii
for n in range(8):
    d=bytes(range(250,250+n%6))+b"\0"*(n//2)
    for e,dd in (("b64encode","b64decode"),("b32encode","b32decode"),("b16encode","b16decode"),("b85encode","b85decode"),("a85encode","a85decode")):
        x=getattr(base64,e)(d); print(e,x,getattr(base64,dd)(x)==d)
t(lambda: base64.b64decode("abc=", validate=True)); t(lambda: base64.b64decode("ab==c", validate=True)); t(lambda: base64.b64decode("=abc", validate=True)); t(lambda: base64.b64decode(b"aGk=\n",validate=True)); t(lambda: base64.urlsafe_b64decode("aGk")); t(lambda: base64.b64encode(b"a",b"abc"))
t(lambda: binascii.b2a_qp(b"a\tb \nc=d"*20)); t(lambda: binascii.a2b_qp(b"a=\nb=3d=zz")); t(lambda: binascii.unhexlify("é")); t(lambda: binascii.crc32(5)); t(lambda: base64.a85encode(b"hello world"*3,wrapcol=10,adobe=True)); t(lambda: base64.a85decode(b"<~BOu!rD]j7BEbo7~>",adobe=True))
