import os, tempfile
fd, path = tempfile.mkstemp()
with os.fdopen(fd, "w") as f:
    f.write("data")
print(open(path).read())
os.remove(path)
print(os.path.exists(path))
