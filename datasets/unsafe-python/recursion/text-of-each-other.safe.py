# label: safe
# cwe: CWE-674
# expect: returned
# why: prints the names of the others alone

from reprlib import recursive_repr


class Person:
    def __init__(self, name):
        self.name = name
        self.friends = []

    @recursive_repr("…")
    def __repr__(self):
        return f"Person({self.name!r}, {self.friends!r})"


ann, bob = Person("Ann"), Person("Bob")
ann.friends.append(bob)
bob.friends.append(ann)
print(ann)
