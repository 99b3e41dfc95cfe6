import zipfile
with zipfile.ZipFile("a.zip", "w") as z:
    z.writestr("x.txt", "hi")
with zipfile.ZipFile("a.zip") as z:
    print(z.namelist(), z.read("x.txt"))
