import math, random
def old(): return [math.sqrt(4) for _ in range(3)]
print(old())
math.sqrt = lambda x: 'patched'
print(old(), math.sqrt(9))
math.sqrt = 5
try: print(math.sqrt(1))
except TypeError as e: print(e)
del math.sqrt
try: print(math.sqrt(1))
except AttributeError as e: print(e)
print(math.floor(2.5), math.gcd(4,6), math.comb(5,2))
try: math.floor()
except TypeError as e: print(e)
try: math.floor(1,2)
except TypeError as e: print(e)
print(math.perm(5), random.randint(1,1))
