# expect: raised BadZipFile
import io, zipfile
b = io.BytesIO()
with zipfile.ZipFile(b, "w") as z:
    z.writestr("a", b"x" * 100)
raw = bytearray(b.getvalue())
at = raw.rfind(b"PK\x01\x02")
raw[at + 20:at + 28] = b"\xff\xff\xff\x7f\xff\xff\xff\x7f"
zipfile.ZipFile(io.BytesIO(bytes(raw))).read("a")
