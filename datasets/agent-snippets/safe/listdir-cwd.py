import os
open("a.txt", "w").close()
open("b.txt", "w").close()
print(sorted(os.listdir(".")))
