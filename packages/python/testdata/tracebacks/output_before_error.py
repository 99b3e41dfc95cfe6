import sys

print("no newline at the end", end="")
print("on stderr", file=sys.stderr)
sys.stdout.write("partial ")
[][0]
