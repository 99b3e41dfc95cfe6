# expect: exhausted
import io, zipfile
b = io.BytesIO()
with zipfile.ZipFile(b, "w", zipfile.ZIP_DEFLATED) as z:
    z.writestr("a", b"\0" * 2 * 10**7)
kept = []
while True:
    kept.append(zipfile.ZipFile(b).read("a"))
