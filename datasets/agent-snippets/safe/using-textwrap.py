import textwrap
print(textwrap.fill("the quick brown fox jumps", 12), textwrap.dedent("  a\n  b"))
