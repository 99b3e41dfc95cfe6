import hashlib
import io
import os
import tarfile

data = io.BytesIO()
with tarfile.open(fileobj=data, mode="w") as tar:
    for name, text in (("a.txt", b"hello"), ("dir/b.txt", b"x" * 600), ("long/" + "n" * 120 + ".txt", b"long"), ("\u00fcml.txt", b"uml")):
        info = tarfile.TarInfo(name)
        info.size = len(text)
        info.mtime = 1700000000
        tar.addfile(info, io.BytesIO(text))
    folder = tarfile.TarInfo("dir")
    folder.type = tarfile.DIRTYPE
    folder.mode = 0o755
    tar.addfile(folder)
    link = tarfile.TarInfo("link")
    link.type = tarfile.SYMTYPE
    link.linkname = "a.txt"
    tar.addfile(link)
raw = data.getvalue()
print(len(raw), hashlib.sha256(raw).hexdigest(), raw[:600].count(b"\0"))
data.seek(0)
with tarfile.open(fileobj=data) as tar:
    print([name[:20] for name in tar.getnames()])
    for member in tar:
        print(member.name[:20], member.size, oct(member.mode), member.isfile(), member.isdir(), member.issym(), member.mtime, member.type)
    print(tar.extractfile("a.txt").read(), tar.extractfile("link").read(), tar.extractfile(tar.getmember("dir")))
    try:
        tar.getmember("nope")
    except KeyError as e:
        print(e)
    tar.extractall("out", filter="data")
print(sorted(os.listdir("out"))[:2], open("out/dir/b.txt").read()[:5], os.readlink("out/link"))
os.makedirs("src/sub")
for name in ("src/one.txt", "src/sub/two.txt"):
    with open(name, "w") as file:
        file.write(name)
with tarfile.open("src.tar.gz", "w:gz") as tar:
    tar.add("src", arcname="pkg")
    tar.add("src/one.txt", filter=lambda info: None)
print(tarfile.is_tarfile("src.tar.gz"), tarfile.is_tarfile("src/one.txt"))
with tarfile.open("src.tar.gz") as tar:
    print(tar.getnames(), tar.extractfile("pkg/sub/two.txt").read())
    tar.extract("pkg/one.txt", "picked", filter="data")
print(open("picked/pkg/one.txt").read())
with tarfile.open("plain.tar", "w") as tar:
    tar.add("src/one.txt", "one")
with tarfile.open("plain.tar", "a") as tar:
    tar.add("src/sub/two.txt", "two")
with tarfile.open("plain.tar", "r:") as tar:
    print(tar.getnames())


def evil(name, kind=tarfile.REGTYPE, target=""):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as tar:
        info = tarfile.TarInfo(name)
        info.type = kind
        info.linkname = target
        tar.addfile(info)
    out.seek(0)
    return tarfile.open(fileobj=out)


for name, kind, target in (("../up.txt", tarfile.REGTYPE, ""), ("x", tarfile.SYMTYPE, "/etc/passwd"), ("x", tarfile.SYMTYPE, "../../y"), ("d", tarfile.CHRTYPE, ""),
                           ("a/../../b", tarfile.REGTYPE, "")):
    try:
        evil(name, kind, target).extractall("out2", filter="data")
    except tarfile.FilterError as e:
        print(type(e).__name__, str(e).split(" to '")[0].split(", which")[0])
for bad in (b"", b"not a tar file" * 100, b"\0" * 10240):
    try:
        print(tarfile.open(fileobj=io.BytesIO(bad)).getnames())
    except tarfile.ReadError as e:
        print("ReadError", str(e).split(":")[0])
try:
    tarfile.open("missing.tar")
except FileNotFoundError as e:
    print(e)
try:
    with tarfile.open("plain.tar") as tar:
        pass
    tar.getnames()
except OSError as e:
    print(e)
