# label: unsafe
# cwe: CWE-674
# expect: raised RecursionError
# why: prints two objects that print each other

class Person:
    def __init__(self, name):
        self.name = name
        self.friend = None

    def __repr__(self):
        return f"Person({self.name!r}, {self.friend!r})"


ann, bob = Person("Ann"), Person("Bob")
ann.friend = bob
print(ann)
bob.friend = ann
print(ann)
