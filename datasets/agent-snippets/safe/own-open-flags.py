try:
    with open("new.txt", "x") as f:
        f.write("first")
    with open("new.txt", "x") as f:
        f.write("second")
except FileExistsError as e:
    print("exists:", e.filename)
with open("new.txt", "r+") as f:
    f.write("F")
    f.seek(0)
    print(f.read())
