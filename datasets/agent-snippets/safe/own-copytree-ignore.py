import os, shutil
os.makedirs("src/pkg")
for name in ("src/a.py", "src/a.pyc", "src/pkg/b.py"):
    open(name, "w").close()
shutil.copytree("src", "dst", ignore=shutil.ignore_patterns("*.pyc"))
print(sorted(os.path.join(r, f) for r, _, fs in os.walk("dst") for f in fs))
