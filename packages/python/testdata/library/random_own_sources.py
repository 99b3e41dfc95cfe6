import random
for f in (lambda: random.randint(1), lambda: random.randint(5,1), lambda: random.randrange(0), lambda: random.randrange(1.5), lambda: random.choice([]), lambda: random.choice({1,2}), lambda: random.sample({1,2},1), lambda: random.sample([1,2],3), lambda: random.choices([1,2],[1]), lambda: random.choices([1,2],[0,0]), lambda: random.choices([1,2],weights=[1,1],cum_weights=[1,2]), lambda: random.shuffle('abc'), lambda: random.seed([1]), lambda: random.Random(5).random(), lambda: random.Random('x').getrandbits(70), lambda: random.uniform('a',1), lambda: random.random(1), lambda: random.getrandbits(-1), lambda: random.choices([],k=1), lambda: random.choices([], k=0), lambda: random.choices([1,2],2), lambda: random.sample([1,2,3],k=2,counts=[1,2]), lambda: random.choice(range(0)), lambda: random.expovariate(0), lambda: random.randrange(1,10,0), lambda: random.choice({'a':1}), lambda: random.sample('abc', 4), lambda: random.sample(range(10), -1), lambda: random.randbytes(-1), lambda: random.choice(5), lambda: random.choices([1,2,3], k='a'), lambda: random.randint('1', 2), lambda: random.betavariate(0,1)):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
random.seed(42); print(random.random(), [random.randint(1,100) for _ in range(10)], random.choice('abc'), random.sample(range(100),5), random.choices([1,2,3],k=5), random.uniform(1,2), random.gauss(0,1))
l=list(range(10)); random.shuffle(l); print(l)
st=random.getstate(); a=random.random(); random.setstate(st); print(a==random.random())
random.seed('hello'); print(random.random()); random.seed(3.7); print(random.random()); random.seed(b'ab'); print(random.random()); random.seed(10**30); print(random.random()); random.seed(-5); print(random.random(), random.triangular(1,5), random.triangular(1,5,2), random.betavariate(2,3), random.lognormvariate(0,1), random.vonmisesvariate(0,1), random.paretovariate(3), random.weibullvariate(1,2), random.binomialvariate(10,0.3), random.gammavariate(2,3), random.expovariate(2), random.normalvariate(1,2))
class D(random.Random):
    n=0
    def random(self):
        D.n+=1
        return (D.n*0.1)%1
d=D(); print(d.randint(1,100), d.choice('abcdef'), d.sample(range(10),3), d.uniform(0,10), d.random())
class B(random.Random):
    def getrandbits(self,k): return 3 & ((1<<k)-1)
print(B(1).randrange(5), B(1).random()==random.Random(1).random())
class S(random.Random):
    def __init__(self, s): super().__init__(s); self.tag='t'
s=S(4); print(s.tag, s.randint(1,10)==random.Random(4).randint(1,10), s.random())
print(random.sample(['a','b'],k=3,counts=[3,2]).__len__())
r=random.Random(0); print(r.choices('abc',weights=[5,1,1],k=10), r.choices('ab',cum_weights=[1,2],k=3), r.randbytes(5), r.getrandbits(100))
from random import randint, choice as c
random.seed(1); print(randint(1,6), c([1,2,3]))
