# expect: exhausted
import random
random.getrandbits(10**11)
