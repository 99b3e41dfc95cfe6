import argparse
p = argparse.ArgumentParser()
p.add_argument("--count", type=int, default=3)
p.add_argument("--verbose", action="store_true")
print(p.parse_args([]))
