import shutil
with open("a.txt", "w") as f:
    f.write("copy me")
shutil.copy("a.txt", "b.txt")
print(open("b.txt").read())
