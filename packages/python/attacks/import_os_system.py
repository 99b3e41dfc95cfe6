# expect: refused
import os
os.system("id")
