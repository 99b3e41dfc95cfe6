# label: safe
# cwe: CWE-522
# expect: returned
# why: reads a list of commands that it wrote

def lengths(names=("first.txt", "second.txt")):
    for name in names:
        try:
            yield name, len(open(name).readlines())
        except FileNotFoundError:
            yield name, 0


with open("first.txt", "w") as file:
    file.write("ls\npwd\n")
print(dict(lengths()))
