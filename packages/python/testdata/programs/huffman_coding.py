import heapq
from collections import Counter
from dataclasses import dataclass, field
from typing import Optional


@dataclass(order=True)
class Node:
    weight: int
    order: int
    symbol: Optional[str] = field(default=None, compare=False)
    left: Optional["Node"] = field(default=None, compare=False)
    right: Optional["Node"] = field(default=None, compare=False)


def build(text):
    counts = sorted(Counter(text).items())
    heap = [Node(n, i, s) for i, (s, n) in enumerate(counts)]
    heapq.heapify(heap)
    order = len(heap)
    while len(heap) > 1:
        a, b = heapq.heappop(heap), heapq.heappop(heap)
        heapq.heappush(heap, Node(a.weight + b.weight, order, None, a, b))
        order += 1
    return heap[0] if heap else None


def codes(node, prefix=""):
    if node is None:
        return {}
    if node.symbol is not None:
        return {node.symbol: prefix or "0"}
    return codes(node.left, prefix + "0") | codes(node.right, prefix + "1")


def encode(text, table):
    return "".join(table[c] for c in text)


def decode(bits, root):
    out, node = [], root
    if root is not None and root.symbol is not None:
        return root.symbol * len(bits)
    for b in bits:
        node = node.left if b == "0" else node.right
        if node.symbol is not None:
            out.append(node.symbol)
            node = root
    if node is not root:
        raise ValueError("truncated bits")
    return "".join(out)


def pack(bits):
    padded = bits + "0" * (-len(bits) % 8)
    return len(bits), bytes(int(padded[i:i + 8], 2) for i in range(0, len(padded), 8))


def unpack(length, data):
    return "".join(f"{b:08b}" for b in data)[:length]


for text in ("abracadabra", "the quick brown fox jumps over the lazy dog", "aaaa", "", "é😀é"):
    root = build(text)
    table = codes(root)
    bits = encode(text, table)
    length, data = pack(bits)
    print(repr(text), len(bits), data.hex(), decode(unpack(length, data), root) == text)
    for s, c in sorted(table.items(), key=lambda kv: (len(kv[1]), kv[1]))[:6]:
        print(f"   {s!r:<5} {c:<6} x{text.count(s)}")
root = build("hello world")
try:
    decode(encode("hello", codes(root))[:-1], root)
except ValueError as e:
    print(e)
try:
    encode("xyz", codes(root))
except KeyError as e:
    print("KeyError", e)
cs = list(codes(root).values())
print(all(not b.startswith(a) for a in cs for b in cs if a != b), build("ab").weight, root == build("hello world"))
