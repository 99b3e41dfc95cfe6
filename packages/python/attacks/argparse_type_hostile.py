# expect: ended "{'constructor': None, '__proto__': '5'}\nKeyError"
import argparse
p = argparse.ArgumentParser(exit_on_error=False)
p.add_argument("--constructor", type=lambda s: {}[s])
p.add_argument("--__proto__", dest="__proto__")
try:
    print(vars(p.parse_args(["--__proto__", "5"])))
    p.parse_args(["--constructor", "x"])
except KeyError as e:
    print("KeyError")
