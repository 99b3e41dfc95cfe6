import os
with open("s.txt", "w") as f:
    f.write("12345")
print(os.stat("s.txt").st_size)
