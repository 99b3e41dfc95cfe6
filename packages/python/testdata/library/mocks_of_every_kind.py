from unittest import mock
from unittest.mock import Mock, MagicMock, patch, call, AsyncMock
import asyncio
class Svc:
    attr = 5
    def get(self, a, b=1): return a
    async def aget(self): return 1
m = Mock(spec=Svc)
print(isinstance(m, Svc), m.__class__)
try: m.nope
except AttributeError as e: print(e)
with patch.object(Svc, 'get', return_value=3) as g:
    print(Svc().get(1), g.call_args, g.mock_calls)
with patch.object(Svc, 'get', autospec=True) as g:
    g.return_value = 7
    s = Svc(); print(s.get(1, b=2)); g.assert_called_once_with(s, 1, b=2)
@patch('__main__.Svc')
def t(S):
    S.return_value.get.return_value = 9
    print(Svc().get(1)); S.assert_called_once_with(); print(S.mock_calls)
t()
@patch.object(Svc, 'get')
@patch.object(Svc, 'aget')
def t2(a, g):
    print(type(a).__name__, type(g).__name__)
t2()
m = MagicMock()
m.__len__.return_value = 4
print(len(m), bool(m), list(m))
m.__getitem__.side_effect = lambda k: k * 2
print(m['a'])
m.configure_mock(**{'a.b.return_value': 3, 'c': 4}); print(m.a.b(), m.c)
m.reset_mock(); print(m.mock_calls, m.called)
m = Mock(side_effect=[1, ValueError('x'), 3])
print(m())
try: m()
except ValueError as e: print(e)
print(m.call_count, m.call_args_list, m.call_args, call(1, a=2), call.foo(1).bar())
try: m.assert_called_with(1)
except AssertionError as e: print(e)
try: m.assert_not_called()
except AssertionError as e: print(e)
m.assert_has_calls([call(), call()])
try: m.assert_any_call(5)
except AssertionError as e: print(e)
async def go():
    a = AsyncMock(return_value=5)
    print(await a(1)); a.assert_awaited_once_with(1); print(a.await_args, a.await_count, a.await_args_list)
    a.assert_awaited_with(1); a.assert_any_await(1); a.assert_has_awaits([call(1)])
    b = MagicMock(); b.__aenter__.return_value = 3
    async with b as x: print(x)
    b.__aiter__.return_value = [1, 2]
    print([i async for i in b])
asyncio.run(go())
m = mock.mock_open(read_data='a\nb\n')
with patch('builtins.open', m):
    with open('x') as f: print(f.read())
    with open('x') as f: print(f.readlines(), list(f))
    with open('x') as f: print([l for l in f], f.readline())
    with open('y', 'w') as f: f.write('hi')
m.assert_called_with('y', 'w'); m().write.assert_called_once_with('hi')
print(mock.sentinel.a, mock.sentinel.a is mock.sentinel.a, mock.sentinel.DEFAULT is mock.DEFAULT)
with patch.object(Svc, 'attr', new_callable=mock.PropertyMock) as p:
    p.return_value = 6
    print(Svc().attr); Svc().attr = 8
    print(p.mock_calls)
f = mock.create_autospec(lambda a, b=2: None, return_value=4)
print(f(1))
try: f()
except TypeError as e: print(e)
A = mock.create_autospec(Svc)
i = A(); i.get.return_value = 2
print(i.get(1), isinstance(i, Svc))
try: i.get()
except TypeError as e: print(e)
try: i.nothing
except AttributeError as e: print(e)
m = MagicMock(); m.a.b; mock.seal(m)
try: m.c
except AttributeError as e: print(e)
with patch.multiple('__main__.Svc', attr=9, get=mock.DEFAULT) as v:
    print(Svc.attr, sorted(v))
p = patch.dict({'a': 1}, {'b': 2}); 
d = {'a': 1}
with patch.dict(d, {'b': 2}, clear=True): print(d)
print(d)
m = Mock(name='boss'); c = Mock(); m.attach_mock(c, 'child'); c(1); print(m.mock_calls)
print(repr(Mock(name='x'))[:16])
patcher = patch.object(Svc, 'attr', 1); patcher.start(); print(Svc.attr); patch.stopall(); print(Svc.attr)
class T:
    @patch('__main__.Svc.attr', 11)
    def run(self): return Svc.attr
print(T().run())
@patch('__main__.Svc')
class TT:
    def test_a(self, S): return S is Svc
print(TT().test_a())
async def co():
    with patch.object(Svc, 'aget') as a:
        a.return_value = 4
        return await Svc().aget()
print(asyncio.run(co()))
@patch.object(Svc, 'attr', 21)
async def co2(): return Svc.attr
print(asyncio.run(co2()))
m = Mock(wraps=[1,2]); print(m.count(1)); m = Mock(**{'x.return_value': 2}); print(m.x())
print(Mock(return_value=1).mock_calls == [], mock.ANY == 3, call(1) == call(1), [call(1), call(2)] == [call(1), call(2)])
