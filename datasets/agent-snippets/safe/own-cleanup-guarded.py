import os
def cleanup(*paths):
    for p in paths:
        if os.path.exists(p):
            os.remove(p)
            print("removed", p)
with open("temp1.txt", "w") as f:
    f.write("x")
cleanup("temp1.txt", "temp2.txt")
