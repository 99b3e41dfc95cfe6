import os
os.mkdir("box")
for name, size in (("a", 3), ("b", 10)):
    with open(f"box/{name}", "w") as f:
        f.write("." * size)
with os.scandir("box") as entries:
    for e in sorted(entries, key=lambda e: e.name):
        print(e.name, e.is_file(), e.stat().st_size)
