# label: safe
# cwe: CWE-409
# expect: returned
# why: adds the declared sizes up before it reads

import io
import zipfile

data = io.BytesIO()
with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
    for number in range(5):
        archive.writestr(f"part-{number}.bin", b"\0" * 1000 * (number + 1))

with zipfile.ZipFile(io.BytesIO(data.getvalue())) as archive:
    declared = sum(info.file_size for info in archive.infolist())
    print("declared", declared)
    if declared < 100_000:
        print("read", sum(len(archive.read(name)) for name in archive.namelist()))
