# expect: exhausted
import os
os.urandom(10**11)
