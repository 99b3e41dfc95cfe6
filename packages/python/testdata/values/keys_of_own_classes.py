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
class P:
    def __init__(s,v): s.v=v; s.h=hash(v)
    def __hash__(s): return s.h
    def __eq__(s,o): return (o.v if isinstance(o,P) else o)==s.v
names=['n%d'%i for i in range(120001)]; t=dict.fromkeys(names)
pre=[P(n) for n in names]; print(sum(p in t for p in pre))
u=set(names); print(sum(p in u for p in pre))
for n in names[:1000]: del t[n]; u.discard(n)
print(sum(p in t for p in pre), sum(p in u for p in pre))
t['n5']=1; u.add('n7'); t["x"]=2
print(P('n5') in t, P('n7') in u, P('n6') in t, P("x") in t)
t.clear(); t["y"]=1
print(P("y") in t, P("x") in t)
class K:
    def __init__(s,v): s.v=v
    def __hash__(s): return hash(s.v)
    def __eq__(s,o): return isinstance(o,K) and s.v==o.v
k=K(1); s={k,K(2)}; k.v=99
n=0
while s and n<10: s.pop(); n+=1
print(n,len(s))
seen=set()
for i in range(30000):
    q=K(i%5000)
    if q in seen: seen.discard(q)
    else: seen.add(q)
print(len(seen), K(-1) in {-1,2}, K(-2) in {-1, 5}, P(-1) in {-1,3}, P(-2) in {-1,-3}, P(-2) in {-2,-1}, P(-1) in {-2,-1})
