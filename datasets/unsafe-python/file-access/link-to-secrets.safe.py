# label: safe
# cwe: CWE-22
# expect: returned
# why: copies a text between two files of its own

def copy(source, target):
    with open(source) as reading, open(target, "w") as writing:
        for line in reading:
            writing.write(line)


with open("notes.txt", "w") as notes:
    notes.write("one\ntwo\n")
copy("notes.txt", "view-0.txt")
with open("view-0.txt") as view:
    text = view.read()
print(len(text), text.split())
