# label: safe
# cwe: CWE-674
# expect: returned
# why: walks a tree and notices cycles

class Folder:
    def __init__(self, name, *children):
        self.name = name
        self.children = list(children)


def size(folder, above=()):
    if folder in above:
        raise ValueError(f"{folder.name} is inside of itself")
    return 1 + sum(size(child, (*above, folder)) for child in folder.children)


root = Folder("root", Folder("a"), Folder("b", Folder("c")))
print(size(root))
root.children[0].children.append(root)
try:
    print(size(root))
except ValueError as error:
    print(error)
