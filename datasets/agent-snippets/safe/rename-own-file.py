import os
open("old.txt", "w").close()
os.rename("old.txt", "new.txt")
print(os.path.exists("new.txt"), os.path.exists("old.txt"))
