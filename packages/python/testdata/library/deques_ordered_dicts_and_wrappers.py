from collections import deque, OrderedDict, ChainMap, UserDict, UserList, UserString, namedtuple, Counter
def attempt(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
d = deque(range(5)); d.rotate(2); print(d); d.rotate(-7); print(d); d.rotate(0); d.rotate(100); print(d)
d = deque([1,2,3,4,5,6,7,8,9,10]); del d[3]; print(d); d.insert(2, 'x'); d.insert(-1, 'y'); d.insert(100, 'z'); d.insert(-100, 'a'); print(d)
d.remove('x'); print(d, d.index('y', -3), d.count(1)); d.extendleft([1,2]); print(d[0], d[-1], d[5], d[-5]); d[2] = 'set'; print(list(d))
print(deque('abc', maxlen=2), deque([1,2,3], 2).maxlen, deque(deque([1], 5)).maxlen, deque([1])*3, 3*deque([1]), deque([1,2],3)*4)
e = deque([1,2]); e += [3]; e *= 2; print(e); e += e; print(len(e)); print(e == deque([1,2,3]*4), e != deque(), deque([1]) < deque([2]), deque([1,2]) >= deque([1]))
attempt(lambda: [x for x in d if d.append(1)])
attempt(lambda: deque([1]) + 5); attempt(lambda: deque([1]) * 1.5); attempt(lambda: deque()[0]); attempt(lambda: d['x']); attempt(lambda: d[1:2]); attempt(lambda: deque([1]) < [1]); attempt(lambda: d.index('nope')); attempt(lambda: d.rotate('x')); attempt(lambda: d.append()); attempt(lambda: d.pop(1)); attempt(lambda: deque(1,2,3)); attempt(lambda: deque(maxlen=-1)); attempt(lambda: d.__setitem__(100, 1)); attempt(lambda: d.__delitem__(100)); attempt(lambda: deque(foo=1)); attempt(lambda: d.maxlen)
q = deque(); q.append(q); print(q)
class DQ(deque):
    def push(self, x): self.append(x); return self
x = DQ([1], maxlen=3).push(2); print(x, type(x).__name__, type(x.copy()).__name__, x.maxlen, type(x + x).__name__); x.attr = 1; print(x.attr)
print(bool(deque()), len(deque('ab')), 'a' in deque('ab'), [*deque('ab')], list(reversed(deque('abc'))), sorted(deque([3,1])), max(deque([3,1])), sum(deque([1,2])), tuple(deque([1])), dict(deque([('a',1)])), ','.join(deque('ab')), enumerate(deque('a')).__next__(), type(iter(deque())).__name__)
a, *b = deque([1,2,3]); print(a, b)
match deque([1,2]):
    case [x, y]: print('m', x, y)
print(isinstance(deque(), deque), deque.__name__, deque.__module__, deque, deque[int])
# OrderedDict
o = OrderedDict(a=1, b=2, c=3)
o['a'] = 9; print(o); o.move_to_end('a'); print(o, list(o), list(reversed(o)), o.popitem(False), o.popitem(), o)
o.update(z=1); o.setdefault('y', 2); print(o, o.pop('z'), o.get('q'), list(o.items()), list(o.keys()), o.values(), o.copy(), OrderedDict.fromkeys('ab', 0))
print(OrderedDict([('a',1)]) == OrderedDict([('a',1)]), OrderedDict(a=1) == {'a':1}, OrderedDict(a=1,b=2) == OrderedDict(b=2,a=1), OrderedDict(a=1,b=2) != OrderedDict(b=2,a=1), {'b':2,'a':1} == OrderedDict(a=1,b=2), dict(o), {**o}, isinstance(o, dict))
attempt(lambda: OrderedDict(1)); attempt(lambda: OrderedDict([1])); attempt(lambda: OrderedDict(a=1).pop('q')); attempt(lambda: OrderedDict(a=1).pop('q', 5)); attempt(lambda: hash(o)); attempt(lambda: o.move_to_end('zz', last=False)); attempt(lambda: OrderedDict({}, {}))
attempt(lambda: [o.pop(k) for k in o])
o2 = OrderedDict([((1,2),'t'), (True,'b'), (1.5,'f')]); o2.move_to_end((1,2)); o2.move_to_end(1, last=False); print(o2)
o3 = OrderedDict(a=1); o3 |= {'b': 2}; print(o3, o3 | {'c': 3}, {'z': 0} | o3, type({} | o3).__name__); o3['self'] = o3; print(o3)
class LRU(OrderedDict):
    def __init__(self, cap, *a, **k): self.cap = cap; super().__init__(*a, **k)
    def __getitem__(self, k): v = super().__getitem__(k); self.move_to_end(k); return v
    def __setitem__(self, k, v):
        if k in self: self.move_to_end(k)
        super().__setitem__(k, v)
        if len(self) > self.cap: del self[next(iter(self))]
l = LRU(2); l['a']=1; l['b']=2; l['a']; l['c']=3; print(list(l), l, l.cap)
print(list(o.keys() & {'y'}), o.keys() | {1} == {1,'y'} , len(o), bool(o), str(OrderedDict(x=1)), f'{OrderedDict()}')
for k in OrderedDict(a=1): print(k)
# ChainMap
c = ChainMap({'a': 1}, {'a': 2, 'b': 3})
print(c['a'], c['b'], dict(c), list(c), len(c), c.parents, c.maps[1], c.new_child(), c.new_child(a=5)['a'], c.new_child({'z': 1}, y=2), 'b' in c, c.get('zz'), c.get('zz', 1), bool(ChainMap()), c == {'a': 1, 'b': 3}, list(c.items()), list(c.values()), c.copy(), c | {'n': 1}, {'m': 2} | c, ChainMap.fromkeys('ab', 1))
c['new'] = 1; c.update(b=9); print(c, c.pop('b'), c.popitem(), c.setdefault('a', 7), c)
attempt(lambda: c.pop('zz')); attempt(lambda: c['zz']); attempt(lambda: c.__delitem__('zz')); attempt(lambda: ChainMap().popitem()); attempt(lambda: hash(c))
c |= {'q': 1}; print(c); c.clear(); print(c, repr(ChainMap()), isinstance(c, dict))
class Deep(ChainMap):
    def __missing__(self, k): return f'miss {k}'
print(Deep({})['x'], type(Deep({}).new_child()).__name__)
# User*
u = UserDict({'a': 1}, b=2); u['c'] = 3; print(u, u.data, dict(u), u.get('z'), u.pop('a'), u | {'q': 1}, {'q': 1} | u, u == {'b': 2, 'c': 3}, list(u), len(u), 'b' in u, u.copy(), u.items(), UserDict.fromkeys('ab'))
u |= {'w': 1}; u.update([('e', 5)]); print(u, isinstance(u, dict)); attempt(lambda: u['nope']); attempt(lambda: UserDict(1)); attempt(lambda: u.popitem()); attempt(lambda: {**u})
ul = UserList([3,1,2]); ul.sort(); ul.append(4); ul += [5]; ul.insert(0, 0); print(ul, ul[1:3], ul + [1], [1] + ul, ul * 2, ul.pop(), ul.index(2), ul.count(1), ul == [0,1,2,3,4], ul < [9], list(reversed(ul)), max(ul), ul.data, len(ul), 3 in ul)
ul.extend(UserList([7])); ul.remove(7); ul.reverse(); ul[0] = 'x'; del ul[1]; ul.sort(key=str, reverse=True); print(ul, ul.copy(), type(ul[0:1]).__name__, UserList('ab'), UserList(UserList([1]))); ul.clear(); print(ul); attempt(lambda: ul.pop()); attempt(lambda: ul[0]); attempt(lambda: UserList([1]).index(5)); attempt(lambda: UserList(5))
us = UserString('héllo'); print(us, repr(us), us.upper(), us + ' x', 'x ' + us, us * 2, us[0], us[1:3], len(us), 'l' in us, us.split('l'), us.replace('l', 'L'), us == 'héllo', us < 'z', hash(us) == hash('héllo'), us.startswith('h'), us.find('l'), us.encode(), str(us), UserString(5), us.center(9, '*'), us.join(['a', 'b']), '%s' % us, UserString('%d') % 5, us.title(), type(us.upper()).__name__, int(UserString('5')), us.format(), us.isalpha(), us.count('l'))
attempt(lambda: us + 5); attempt(lambda: us[99]); attempt(lambda: us.nope)
