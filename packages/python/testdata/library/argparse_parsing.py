# argv: ["in.txt", "-v", "--size", "3", "--tag", "a", "--tag", "b", "--mode=fast"]
import argparse
import sys

p = argparse.ArgumentParser(prog="tool", description="A small tool.", epilog="Bye.")
p.add_argument("source", help="input file")
p.add_argument("target", nargs="?", default="out.txt", help="output file (default: %(default)s)")
p.add_argument("-v", "--verbose", action="count", default=0, help="more words")
p.add_argument("--size", type=int, metavar="N", help="how many")
p.add_argument("--tag", action="append", help="may be repeated")
p.add_argument("--mode", choices=["fast", "slow"], default="slow")
p.add_argument("--flag", action=argparse.BooleanOptionalAction)
p.add_argument("--hidden", help=argparse.SUPPRESS)
args = p.parse_args()
print(args)
print(vars(args)["size"] * 2, args.tag, args.target)
print(p.parse_args(["x", "y", "-vvv", "--no-flag"]))
print(p.parse_known_args(["x", "--unknown", "5"])[1])
p.print_help()
print(p.format_usage())
q = argparse.ArgumentParser(prog="multi", exit_on_error=False)
q.add_argument("nums", nargs="+", type=float)
q.add_argument("--pair", nargs=2)
q.add_argument("--rest", nargs="*", default=[])
q.add_argument("-x", dest="ex", action="store_const", const=5)
q.add_argument("-q", "--quiet", action="store_false")
g = q.add_mutually_exclusive_group()
g.add_argument("--a", action="store_true")
g.add_argument("--b", action="store_true")
print(q.parse_args(["1", "2.5", "--pair", "a", "b", "-x", "-q"]), q.parse_args("1 --rest p q --a".split()))
s = argparse.ArgumentParser(prog="git")
sub = s.add_subparsers(dest="command", required=True)
c = sub.add_parser("commit", help="save")
c.add_argument("-m", "--message", required=True)
c.set_defaults(func=lambda a: f"commit {a.message!r}")
sub.add_parser("push").add_argument("remote", nargs="?")
a = s.parse_args(["commit", "-m", "hello world"])
print(a.command, a.func(a), s.parse_args(["push", "origin"]))
for parser, argv in ((p, []), (p, ["x", "--size", "big"]), (p, ["x", "--mode", "odd"]), (p, ["x", "y", "z"]), (p, ["x", "--nope"]), (s, []), (s, ["commit"]), (s, ["zzz"]), (p, ["x", "--size"])):
    sys.stderr.flush()
    try:
        parser.parse_args(argv)
    except SystemExit as e:
        print(argv, "exit", e.code)
for argv in (["x"], ["1", "--pair", "a"], ["1", "--a", "--b"]):
    try:
        print(q.parse_args(argv))
    except argparse.ArgumentError as e:
        print("ArgumentError", e)
    except SystemExit as e:
        print("exit", e.code)


def positive(text):
    n = int(text)
    if n <= 0:
        raise argparse.ArgumentTypeError(f"{n} is not positive")
    return n


r = argparse.ArgumentParser(prog="r", add_help=False)
r.add_argument("n", type=positive)
try:
    r.parse_args(["0"])
except SystemExit as e:
    print(e.code)
r.print_help()
