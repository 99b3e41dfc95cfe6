# label: unsafe
# cwe: CWE-409
# expect: exhausted bytes|steps|seconds
# why: reads every member of an archive of a thousand large members

import io
import zipfile

data = io.BytesIO()
with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
    for number in range(200):
        archive.writestr(f"part-{number}.bin", b"\0" * 1_000_000)

parts = {}
with zipfile.ZipFile(io.BytesIO(data.getvalue())) as archive:
    for name in archive.namelist():
        parts[name] = archive.read(name)
print(sum(map(len, parts.values())))
