from collections import deque


class Node:
    def __init__(self, key, value=None):
        self.key, self.value = key, value
        self.left = self.right = None


class Tree:
    def __init__(self, items=()):
        self.root, self.size = None, 0
        for item in items:
            self[item if not isinstance(item, tuple) else item[0]] = item if not isinstance(item, tuple) else item[1]

    def __setitem__(self, key, value):
        def insert(node):
            if node is None:
                self.size += 1
                return Node(key, value)
            if key < node.key:
                node.left = insert(node.left)
            elif key > node.key:
                node.right = insert(node.right)
            else:
                node.value = value
            return node
        self.root = insert(self.root)

    def _find(self, key):
        node = self.root
        while node and node.key != key:
            node = node.left if key < node.key else node.right
        return node

    def __getitem__(self, key):
        if isinstance(key, slice):
            return [k for k, _ in self.items() if (key.start is None or k >= key.start) and (key.stop is None or k < key.stop)]
        node = self._find(key)
        if node is None:
            raise KeyError(key)
        return node.value

    def __delitem__(self, key):
        def remove(node, key):
            if node is None:
                raise KeyError(key)
            if key < node.key:
                node.left = remove(node.left, key)
            elif key > node.key:
                node.right = remove(node.right, key)
            elif node.left is None:
                return node.right
            elif node.right is None:
                return node.left
            else:
                successor = node.right
                while successor.left:
                    successor = successor.left
                node.key, node.value = successor.key, successor.value
                node.right = remove(node.right, successor.key)
            return node
        self.root = remove(self.root, key)
        self.size -= 1

    def __contains__(self, key):
        return self._find(key) is not None

    def __len__(self):
        return self.size

    def __iter__(self):
        return (k for k, _ in self.items())

    def items(self):
        stack, node = [], self.root
        while stack or node:
            while node:
                stack.append(node)
                node = node.left
            node = stack.pop()
            yield node.key, node.value
            node = node.right

    def levels(self):
        queue = deque([(self.root, 0)])
        out = []
        while queue:
            node, depth = queue.popleft()
            if node is None:
                continue
            if depth == len(out):
                out.append([])
            out[depth].append(node.key)
            queue.extend(((node.left, depth + 1), (node.right, depth + 1)))
        return out

    def height(self, node="root"):
        node = self.root if node == "root" else node
        return 0 if node is None else 1 + max(self.height(node.left), self.height(node.right))

    def draw(self, node="root", depth=0):
        node = self.root if node == "root" else node
        if node:
            yield from self.draw(node.right, depth + 1)
            yield "    " * depth + str(node.key)
            yield from self.draw(node.left, depth + 1)


t = Tree([50, 30, 70, 20, 40, 60, 80, 35, 45, 65])
print(list(t), len(t), t.levels(), t.height(), 40 in t, 41 in t, t[30:66], t[:25], sep="\n")
print("\n".join(t.draw()))
for key in (20, 30, 50, 99):
    try:
        del t[key]
        print("deleted", key, t.levels())
    except KeyError as e:
        print("KeyError", e)
words = Tree((w, len(w)) for w in "the quick brown fox jumps over the lazy dog".split())
print(list(words.items()), words["fox"], sorted(words) == list(words), Tree().height(), list(Tree()))
try:
    words["cat"]
except KeyError as e:
    print(repr(e))
try:
    t["text"] = 1
except TypeError as e:
    print(e, len(t))
