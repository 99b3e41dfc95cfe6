import textwrap
text = "The quick brown fox jumps over the lazy dog. It was   not amused by this hyper-extended interruption of its nap."
print(textwrap.wrap(text, 30))
print(textwrap.fill(text, 40))
print(textwrap.fill(text, 40, initial_indent="* ", subsequent_indent="  "))
print(textwrap.shorten(text, 30), "|", textwrap.shorten(text, 30, placeholder="..."), "|", textwrap.shorten("short", 10), "|", textwrap.shorten("", 5), "|", textwrap.shorten("aaaa bbbb", 5))
print(repr(textwrap.dedent("""
    def f():
        return 1

      odd
    """)), repr(textwrap.dedent("\tx\n\t  y\n")), repr(textwrap.dedent("a\n  b")), repr(textwrap.dedent("  \n  x\n \n")))
print(repr(textwrap.indent("a\n\nb\n  c", "> ")), repr(textwrap.indent("a\n\nb", "- ", lambda line: True)))
print(textwrap.wrap("abcdefghijklmnop", 5), textwrap.wrap("abcdefghij kl", 5, break_long_words=False), textwrap.wrap("a-b-c-d-e", 4), textwrap.wrap("a-b-c-d-e", 4, break_on_hyphens=False), textwrap.wrap("", 5), textwrap.wrap("  lead and   trail  ", 10), textwrap.wrap("x\ty\nz", 20), textwrap.wrap("x\ty\nz", 20, replace_whitespace=False, expand_tabs=False), textwrap.wrap("a  b", 10, drop_whitespace=False))
print(textwrap.wrap(text, 20, max_lines=3), textwrap.wrap(text, 20, max_lines=2, placeholder=" [...]"), textwrap.wrap("End.  Next one. Dr. Who", 12, fix_sentence_endings=True))
for f in (lambda: textwrap.wrap(text, 0), lambda: textwrap.wrap("hello world", 5, max_lines=1, placeholder="[too long]"), lambda: textwrap.wrap(5), lambda: textwrap.dedent(5), lambda: textwrap.fill("a", -1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
w = textwrap.TextWrapper(width=15, tabsize=2)
print(w.wrap("one\ttwo three four"), w.fill("five six seven eight"), w.width)
print(textwrap.fill("日本語 テキスト の折り返し", 8), textwrap.wrap("well-known e-mail (in-place) --flag it's", 8))


def box(t, width):
    lines = textwrap.wrap(t, width - 4)
    return "\n".join(["+" + "-" * (width - 2) + "+"] + [f"| {l:<{width - 4}} |" for l in lines] + ["+" + "-" * (width - 2) + "+"])


print(box(text, 32))
