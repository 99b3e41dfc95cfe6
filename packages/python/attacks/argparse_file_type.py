# expect: refused
import argparse
try:
    argparse.FileType("w")("/etc/x")
    print("caught")
except BaseException as e:
    print(type(e).__name__)
