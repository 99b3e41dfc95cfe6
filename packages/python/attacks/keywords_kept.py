# expect: exhausted
def f(**k): return k
x=[f(**{str(i):i for i in range(1000)}) for j in range(10**5)]
