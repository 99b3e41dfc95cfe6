# label: safe
# cwe: CWE-693
# expect: returned
# why: keeps track of its own objects weakly

import weakref


class Node:
    alive = weakref.WeakSet()

    def __init__(self, name):
        self.name = name
        Node.alive.add(self)


nodes = [Node("a"), Node("b"), Node("c")]
print(sorted(node.name for node in Node.alive))
print(len(Node.alive))
