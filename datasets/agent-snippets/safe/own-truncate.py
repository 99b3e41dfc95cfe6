import os
with open("long.txt", "w") as f:
    f.write("0123456789")
os.truncate("long.txt", 4)
print(open("long.txt").read(), os.stat("long.txt").st_size)
