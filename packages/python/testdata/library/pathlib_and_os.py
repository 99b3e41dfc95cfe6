import os
from pathlib import Path, PurePosixPath, PureWindowsPath

p = Path("data") / "sub" / "file.tar.gz"
print(p, repr(p), p.name, p.stem, p.suffix, p.suffixes, p.parent, p.parts, list(p.parents)[:2], p.with_name("x.txt"), p.with_suffix(".zip"), p.with_stem("new"), p.is_absolute(), p.as_posix(), str(p), p / ".." / "y", Path("a//b/./c"), Path("."), Path(), Path("/a") / "/b", Path("a").joinpath("b", "c"), p.match("*.gz"), p.relative_to("data"), Path("a") < Path("b"), hash(Path("a")) == hash(Path("a")), p.is_relative_to("data"), Path("x").exists())
p.parent.mkdir(parents=True)
print(p.write_text("line 1\nline é\n", encoding="utf-8"), p.read_text(encoding="utf-8"), p.read_bytes(), p.stat().st_size, p.exists(), p.is_file(), p.parent.is_dir(), p.write_bytes(b"\x00\x01"), p.read_bytes())
for name in ("b.txt", "a.txt", "c.py"):
    (p.parent / name).touch()
print(sorted(x.name for x in p.parent.iterdir()), sorted(str(x) for x in Path("data").rglob("*.txt")), sorted(map(str, Path("data").glob("*/*"))), sorted(os.listdir("data/sub")))
new = (p.parent / "a.txt").rename("data/renamed.txt")
print(new, new.exists(), (p.parent / "a.txt").exists())
new.unlink()
new.unlink(missing_ok=True)
with open("data/log.txt", "w") as f:
    print(f.write("hello\nworld\n"), f.name, f.mode, f.closed)
with open("data/log.txt", "a+") as f:
    f.write("more")
    f.seek(0)
    print(f.readlines(), f.tell())
with open("data/log.txt") as f:
    print(f.readline(), [l.strip() for l in f], f.read() == "")
with open("data/log.txt", "r+") as f:
    f.write("J")
    f.seek(0)
    print(f.read(5))
print(f.closed, os.path.getsize("data/log.txt"), os.path.join("a", "/b", "c"), os.path.split("a/b/c"), os.path.splitext("x.tar.gz"), os.path.basename("a/b/"), os.path.dirname("a/b"), os.path.normpath("a/../b//c/."), os.path.commonpath(["a/b/c", "a/b/d"]), os.path.commonprefix(["abc", "abd"]), os.path.relpath("data/sub", "data"), os.path.isabs("/x"), os.path.exists("nope"), os.path.isdir("data"), os.path.expanduser("x"), os.sep, os.linesep, os.path.normcase("A"), os.fspath(p))
for root, dirs, files in os.walk("data"):
    print(root, sorted(dirs), sorted(files))
os.makedirs("deep/er", exist_ok=True)
os.rename("data/log.txt", "deep/log2.txt")
os.remove("deep/log2.txt")
os.rmdir("deep/er")
with os.scandir(".") as it:
    print(sorted((e.name, e.is_dir()) for e in it if e.is_dir()))
for f in (lambda: open("missing.txt"), lambda: Path("missing").read_text(), lambda: os.listdir("missing"), lambda: os.mkdir("data"), lambda: os.rmdir("data"), lambda: Path("data").read_text(), lambda: open("data", "w"), lambda: open("x", "q"), lambda: open("x", "rw"), lambda: Path("a").relative_to("b"), lambda: os.remove("missing"), lambda: open("data/sub/b.txt").write("x"), lambda: open("data/sub/b.txt", "wb").write("x"), lambda: Path("a").with_name(""), lambda: Path("a").with_suffix("x"), lambda: open("no/such/dir.txt", "w"), lambda: open("data/sub/b.txt", "x"), lambda: Path(5), lambda: os.path.join("a", 5), lambda: Path("data/sub").rmdir(), lambda: os.getenv("NOT_SET_VARIABLE"), lambda: os.environ["NOT_SET_VARIABLE"]):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(PurePosixPath("/a/b").root, PureWindowsPath("C:\\x\\y.txt").drive, PureWindowsPath("C:/x").parts, PureWindowsPath("c:/A") == PureWindowsPath("C:/a"), Path.cwd() == Path(os.getcwd()), os.environ.get("X", "default"), os.getcwd() == os.path.abspath("."))
try:
    open("missing.txt")
except FileNotFoundError as e:
    print(e.errno, e.strerror, e.filename, isinstance(e, OSError), e.args)
