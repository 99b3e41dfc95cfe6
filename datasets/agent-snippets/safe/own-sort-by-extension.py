import os, shutil
names = ["a.txt", "b.csv", "c.txt", "d.json"]
for name in names:
    open(name, "w").write(name)
for name in names:
    ext = os.path.splitext(name)[1][1:]
    os.makedirs(ext, exist_ok=True)
    shutil.move(name, os.path.join(ext, name))
for ext in sorted(os.listdir(".")):
    print(ext, sorted(os.listdir(ext)))
