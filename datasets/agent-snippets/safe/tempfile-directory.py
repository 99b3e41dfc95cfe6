import os, tempfile
with tempfile.TemporaryDirectory() as d:
    path = os.path.join(d, "a.txt")
    with open(path, "w") as f:
        f.write("x")
    print(os.path.exists(path), os.path.getsize(path))
