# expect: exhausted
import random
random.sample(range(10**12), 10**9)
