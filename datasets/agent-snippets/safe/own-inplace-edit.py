import fileinput
with open("t.txt", "w") as f:
    f.write("one\ntwo\n")
with fileinput.input("t.txt", inplace=True) as f:
    for line in f:
        print(line.upper(), end="")
print(open("t.txt").read())
