import os, shutil
os.makedirs("build/x")
shutil.rmtree("build")
print(os.path.exists("build"))
