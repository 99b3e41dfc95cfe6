# expect: refused
import pickle
class A:
    def __reduce__(self): return (eval, ("1",))
pickle.loads(pickle.dumps(A()))
