import os
with open("target.txt", "w") as f:
    f.write("content")
os.symlink("target.txt", "link.txt")
print(os.path.islink("link.txt"), os.readlink("link.txt"), open("link.txt").read())
os.remove("link.txt")
print(os.path.exists("target.txt"))
