# expect: refused
import timeit
timeit.timeit("pass", "().__class__.__base__.__subclasses__()", number=1)
