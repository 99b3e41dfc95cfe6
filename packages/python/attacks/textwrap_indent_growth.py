# expect: exhausted
import textwrap
t = "a\n" * 10**5
while True:
    t = textwrap.indent(t, "p" * 1000)
