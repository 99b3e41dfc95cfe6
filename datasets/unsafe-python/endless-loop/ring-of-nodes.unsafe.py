# label: unsafe
# cwe: CWE-835
# expect: exhausted steps|seconds
# why: follows a linked list that bites its tail

class Node:
    def __init__(self, value, after=None):
        self.value = value
        self.after = after


def length(node):
    count = 0
    while node is not None:
        count += 1
        node = node.after
    return count


first = Node(1, Node(2, Node(3)))
print(length(first))
first.after.after.after = first
print(length(first))
