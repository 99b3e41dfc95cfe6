# label: unsafe
# cwe: CWE-674
# expect: raised RecursionError
# why: walks a tree in which a child is its own parent

class Folder:
    def __init__(self, name, *children):
        self.name = name
        self.children = list(children)


def size(folder):
    return 1 + sum(size(child) for child in folder.children)


root = Folder("root", Folder("a"), Folder("b", Folder("c")))
print(size(root))
root.children[0].children.append(root)
print(size(root))
