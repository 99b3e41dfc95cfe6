import glob
import os
import shutil
import tempfile
import fnmatch
from pathlib import Path

with tempfile.TemporaryDirectory() as d:
    base = Path(d)
    for name in ("a.txt", "b.txt", "c.py", "sub/d.txt", "sub/deep/e.txt", ".hidden"):
        f = base / name
        f.parent.mkdir(parents=True, exist_ok=True)
        f.write_text(name)
    os.chdir(d)
    print(sorted(glob.glob("*.txt")), sorted(glob.glob("**/*.txt", recursive=True)), sorted(glob.glob("*")), sorted(glob.glob("[ab].*")), glob.glob("nope*"), sorted(glob.glob("?.py")), sorted(glob.iglob("sub/*")), glob.escape("a[1].txt"), sorted(glob.glob(".*")), sorted(glob.glob("*.txt", root_dir="sub")), glob.has_magic("a*"))
    print(shutil.copy("a.txt", "copy.txt"), Path("copy.txt").read_text(), shutil.copyfile("b.txt", "b2.txt"), shutil.move("b2.txt", "sub"), shutil.copytree("sub", "sub2"), sorted(str(p) for p in Path("sub2").rglob("*")))
    shutil.rmtree("sub2")
    print(os.path.exists("sub2"), shutil.copy2("c.py", "sub/c2.py"), sorted(os.listdir("sub")))
    for f in (lambda: shutil.copy("missing", "x"), lambda: shutil.rmtree("missing"), lambda: shutil.copytree("sub", "sub"), lambda: shutil.copyfile("a.txt", "a.txt"), lambda: shutil.move("missing", "y")):
        try:
            f()
        except Exception as e:
            print(type(e).__name__, str(e).replace(d, "DIR"))
    shutil.rmtree("missing", ignore_errors=True)
    print(shutil.make_archive("arch", "zip", "sub").endswith("arch.zip"), os.path.getsize("arch.zip") > 100)
    shutil.unpack_archive("arch.zip", "unpacked")
    print(sorted(p.name for p in Path("unpacked").rglob("*.txt")))
    import zipfile
    with zipfile.ZipFile("z.zip", "w") as z:
        z.writestr("inside/x.txt", "zip text")
        z.write("a.txt")
    with zipfile.ZipFile("z.zip") as z:
        print(z.namelist(), z.read("inside/x.txt"), z.testzip(), z.getinfo("a.txt").file_size)
    os.chdir("/")
print(os.path.exists(d))
with tempfile.NamedTemporaryFile("w+", suffix=".log", delete=True) as t:
    t.write("temp")
    t.seek(0)
    print(t.read(), t.name.endswith(".log"), os.path.exists(t.name))
with tempfile.TemporaryFile() as t:
    print(t.write(b"x"), t.seek(0), t.read())
s = tempfile.SpooledTemporaryFile(max_size=10, mode="w+")
s.write("small")
s.seek(0)
print(s.read(), fnmatch.fnmatch("a.TXT", "*.txt"), fnmatch.filter(["a.py", "b.txt"], "*.py"), fnmatch.translate("*.t?[!x]"), fnmatch.fnmatchcase("A", "a"), tempfile.gettempprefix())
m = tempfile.mkdtemp()
print(os.path.isdir(m), os.rmdir(m), shutil.which("definitely-not-a-program"), shutil.get_terminal_size((80, 24))[0] > 0)
