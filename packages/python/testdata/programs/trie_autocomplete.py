class TrieNode:
    __slots__ = ("children", "count", "terminal")

    def __init__(self):
        self.children, self.count, self.terminal = {}, 0, False


class Trie:
    def __init__(self, words=()):
        self.root = TrieNode()
        for w in words:
            self.add(w)

    def add(self, word, times=1):
        node = self.root
        for ch in word:
            node = node.children.setdefault(ch, TrieNode())
        node.terminal = True
        node.count += times
        return self

    def _walk(self, prefix):
        node = self.root
        for ch in prefix:
            if (node := node.children.get(ch)) is None:
                return None
        return node

    def __contains__(self, word):
        node = self._walk(word)
        return bool(node and node.terminal)

    def __iter__(self):
        yield from self.words(self.root, "")

    def words(self, node, prefix):
        if node.terminal:
            yield prefix
        for ch in sorted(node.children):
            yield from self.words(node.children[ch], prefix + ch)

    def complete(self, prefix, limit=3):
        node = self._walk(prefix)
        if node is None:
            return []
        found = [(-self._walk(w).count, w) for w in self.words(node, prefix)]
        return [w for _, w in sorted(found)[:limit]]

    def match(self, pattern):
        def search(node, i, word):
            if i == len(pattern):
                if node.terminal:
                    yield word
            elif pattern[i] == "?":
                for ch, child in sorted(node.children.items()):
                    yield from search(child, i + 1, word + ch)
            elif pattern[i] == "*":
                yield from search(node, i + 1, word)
                for ch, child in sorted(node.children.items()):
                    yield from search(child, i, word + ch)
            elif pattern[i] in node.children:
                yield from search(node.children[pattern[i]], i + 1, word + pattern[i])
        return sorted(set(search(self.root, 0, "")))

    def near(self, word, distance):
        first = list(range(len(word) + 1))

        def search(node, prefix, row):
            if node.terminal and row[-1] <= distance:
                yield row[-1], prefix
            if min(row) > distance:
                return
            for ch, child in node.children.items():
                new = [row[0] + 1]
                for i, c in enumerate(word):
                    new.append(min(new[i] + 1, row[i + 1] + 1, row[i] + (c != ch)))
                yield from search(child, prefix + ch, new)

        return sorted(search(self.root, "", first))

    def remove(self, word):
        def unwind(node, i):
            if i == len(word):
                if not node.terminal:
                    return False
                node.terminal, node.count = False, 0
                return True
            child = node.children.get(word[i])
            if child is None or not unwind(child, i + 1):
                return False
            if not child.terminal and not child.children:
                del node.children[word[i]]
            return True
        return unwind(self.root, 0)

    def size(self):
        stack, n = [self.root], 0
        while stack:
            node = stack.pop()
            n += 1
            stack.extend(node.children.values())
        return n


t = Trie("car card care cart cat dog do dot über uhr".split())
t.add("cat", 5).add("card", 2)
print(list(t), "car" in t, "ca" in t, "" in t, t.complete("ca"), t.complete("x"), t.complete("", 2), t.complete("ü"))
print(t.match("c?r?"), t.match("*t"), t.match("d*"), t.match("?"), t.match("*"), sep="\n")
print(t.near("cat", 1), t.near("dgo", 2), t.near("zzz", 1))
print(t.size(), t.remove("card"), t.remove("car"), t.remove("zebra"), t.remove("ca"), list(t), t.size())
