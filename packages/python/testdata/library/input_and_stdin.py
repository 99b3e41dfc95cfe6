# stdin: "Ann\n42\n\nline é\nrest 1\nrest 2\nlast without newline"
import sys
name = input("Name: ")
age = int(input())
empty = input("Nothing? ")
print(repr(name), age + 1, repr(empty), repr(sys.stdin.readline()), repr(sys.stdin.read(6)), sys.stdin.isatty())
for i, line in enumerate(sys.stdin):
    print(i, repr(line))
print(repr(sys.stdin.read()), sys.stdin.readlines(), repr(sys.stdin.readline()))
try:
    input("more? ")
except EOFError as e:
    print(type(e).__name__, e)
sys.stdout.write("written")
sys.stdout.write("\n")
print("error text", file=sys.stderr)
print("flushed", flush=True)
sys.stdout.writelines(["a\n", "b\n"])
print(sys.stdin.encoding, sys.stdout.encoding, sys.argv, sys.stdout.write(""), type(sys.stdin).__name__, sys.stdin.name, sys.stdout.name)
try:
    input(1, 2)
except TypeError as e:
    print(e)
