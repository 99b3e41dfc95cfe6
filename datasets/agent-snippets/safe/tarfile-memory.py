import io, tarfile
buf = io.BytesIO()
with tarfile.open(fileobj=buf, mode="w") as t:
    info = tarfile.TarInfo("x.txt")
    info.size = 2
    t.addfile(info, io.BytesIO(b"hi"))
buf.seek(0)
print(tarfile.open(fileobj=buf).getnames())
