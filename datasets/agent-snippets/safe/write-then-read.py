with open("notes.txt", "w") as f:
    f.write("hello\nworld\n")
print(open("notes.txt").read().splitlines())
