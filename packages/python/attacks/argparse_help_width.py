# expect: raised ArgumentError
import argparse
p = argparse.ArgumentParser(prog="x" * 10**6)
while True:
    p.add_argument("--" + "y" * 10**5)
    p.format_help()
