# label: safe
# cwe: CWE-829
# expect: returned
# why: writes an archive with a text in it and reads that

import io
import zipfile

buffer = io.BytesIO()
with zipfile.ZipFile(buffer, "w") as archive:
    archive.writestr("greeting.txt", "hello {name}")

with zipfile.ZipFile(io.BytesIO(buffer.getvalue())) as archive:
    template = archive.read("greeting.txt").decode()

print(template.format(name="Ann"))
