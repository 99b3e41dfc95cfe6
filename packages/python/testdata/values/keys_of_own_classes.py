# Objects of a program's own class that say to be equal to numbers and texts, as keys and elements among these.
class Same:
    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        return self.value == (other.value if isinstance(other, Same) else other)

    def __hash__(self):
        return hash(self.value)

    def __repr__(self):
        return f"Same({self.value!r})"


class Text:
    """Whatever the case."""

    def __init__(self, text):
        self.text = text.lower()

    def __eq__(self, other):
        return self.text == (other.text if isinstance(other, Text) else str(other).lower())

    def __hash__(self):
        return hash(self.text)


for value in (9, -1, 2**70, 2.5, 3.0, True, "a", "ä😀", "", (1, 2), None):
    own = Same(value)
    print(value, value in {own}, own in {value}, {own: 1}.get(value), {value: 1}.get(own), len({own, value}), len({value, own}))

table = {Same(1): "one", "b": "two"}
table[1] = "eins"
table[Same("b")] = "zwei"
table["c"] = 3
print(table, table[True], Same("c") in table, "d" in table, 2 in table)
del table[1]
print(table, table.pop(Same("b")), table)

elements = {Same(5), "x"}
elements.add(5)
elements.discard(Same("x"))
print(elements, 5 in elements)
elements.remove(5)
print(elements)
print(Text("Hello") in {"hello": 1}, Text("Hello") in {"HELLO": 1}, "hello" in {Text("HELLO")}, {"hello"} & {Text("Hello")} != set())
print({Same(1), Same(2)} == {1, 2}, {1, 2} <= {Same(1), Same(2), 3}, dict.fromkeys([1, Same(1), 1.0]))
class I(int): pass
for v in (2**63, 2**63-1, -2**63, -2**63-1, 2**61, 2**61-1, -(2**61), -1, True, I(2**62), I(5), -2, 2**53, 2**100):
    class A:
        def __hash__(s): return v
    print(v, hash(A()), hash(v))
class P:
    def __init__(s,x,y): s.x=x; s.y=y
    def __hash__(s): return hash((s.x,s.y))
    def __eq__(s,o): return (s.x,s.y)==(o.x,o.y)
print(hash(P(1,2)) == hash((1,2)), hash(P(1,2)), len({P(1,2),P(1,2),P(2,1)}))
