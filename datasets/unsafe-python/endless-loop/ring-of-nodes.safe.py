# label: safe
# cwe: CWE-835
# expect: returned
# why: notices that a linked list bites its tail

class Node:
    def __init__(self, value, after=None):
        self.value = value
        self.after = after


def length(node):
    slow = fast = node
    count = 0
    while fast is not None and fast.after is not None:
        slow, fast = slow.after, fast.after.after
        count += 2
        if slow is fast:
            return None
    return count + (fast is not None)


first = Node(1, Node(2, Node(3)))
print(length(first))
first.after.after.after = first
print(length(first))
