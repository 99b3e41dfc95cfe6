import os, zipfile
os.mkdir("in")
for n in "ab":
    open(f"in/{n}.txt", "w").write(n * 3)
with zipfile.ZipFile("out.zip", "w") as z:
    for root, _, files in os.walk("in"):
        for f in sorted(files):
            z.write(os.path.join(root, f))
with zipfile.ZipFile("out.zip") as z:
    z.extractall("copy")
    print(z.namelist())
print(open("copy/in/a.txt").read())
