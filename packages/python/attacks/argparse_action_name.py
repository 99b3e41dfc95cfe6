# expect: ended unknown action "constructor"
import argparse
p = argparse.ArgumentParser()
try:
    p.add_argument("--x", action="constructor")
except ValueError as e:
    print(e)
