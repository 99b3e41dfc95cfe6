import filecmp, os
for d in ("x", "y"):
    os.mkdir(d)
    open(f"{d}/same.txt", "w").write("s")
open("x/only.txt", "w").close()
c = filecmp.dircmp("x", "y")
print(c.left_only, c.right_only, c.common, filecmp.cmp("x/same.txt", "y/same.txt", shallow=False))
