# expect: ended /tmp/etc/x
import io, zipfile
b = io.BytesIO()
with zipfile.ZipFile(b, "w") as z:
    z.writestr("../../etc/x", "y")
try:
    print(zipfile.ZipFile(b).extract("../../etc/x", "/tmp"))
except BaseException as e:
    print(type(e).__name__)
