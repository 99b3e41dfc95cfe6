import os
here = os.getcwd()
os.makedirs("work/inner")
os.chdir("work/inner")
open("../note.txt", "w").write("up")
os.chdir("..")
print(sorted(os.listdir(".")), os.path.basename(os.getcwd()))
os.chdir(here)
print(open("work/note.txt").read())
