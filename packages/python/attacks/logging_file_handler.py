# expect: refused
import logging
try:
    logging.FileHandler("/etc/x")
    print("caught")
except BaseException as e:
    print(type(e).__name__)
