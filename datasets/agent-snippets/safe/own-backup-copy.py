import shutil, os
def backup(path):
    copy = path + ".bak"
    shutil.copy2(path, copy)
    return copy
with open("notes.md", "w") as f:
    f.write("# Notes\n- one\n")
b = backup("notes.md")
print(b, open(b).read() == open("notes.md").read(), os.path.getsize(b))
