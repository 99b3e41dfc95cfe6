x = 1
def f(): return y
globals()['y'] = 5
print(f(), 'y' in globals(), globals() is globals(), globals()['x'])
g = globals(); g['x'] = 7; print(x); g.update(z=9); print(z)
del g['z']
try: z
except NameError as e: print(e)
print([k for k in list(globals()) if not k.startswith('__')])
for name in ['q1', 'q2']: globals()[f'var_{name}'] = name
print(var_q1, var_q2, len([k for k in g if k.startswith('var')]))
print(sorted(k for k in g.keys() if not k.startswith('_')), g.get('nope'), g.pop('x'), 'x' in g)
try:
    for k, v in globals().items(): pass
except RuntimeError as e: print(e)
exec('w = 3', globals()); print(w, eval('w+1', globals()), eval('w+1'))
def h():
    a = 1
    globals()['fromh'] = a
h(); print(fromh)
print([k for k in dir() if k.startswith('__')])
class K: pass
print(globals().get('K') is K, vars() is globals(), locals() is globals(), globals()['__name__'])
