import textwrap
T = ["Hello there -- you goof-ball, use the -b option!", "a--b c---d --e f-- g", "well-known e-mail e-mail-x a-b-c-d 2-3 x-1 foo-bar-baz", "'quoted' text: (paren-thetical) [bra-cket]...", "--flag=value -x --long-option-name foo--bar", "longwordwithoutspaces-and-hyphens plus", "x\n\n y\tz  w ", "été-là naïve—dash ok", "Mr. Jones said hello. \"Yes.\" he said! no? A. b", "-" * 30, "a-" * 20, "http://www.example.com/some-path/other_path?x=1&y=2 and more text", "1,2-3,4 one--two--three four-five--six", "😀😁😂 a-b 😀-x", " leading", "trailing   ", "a" * 25 + " " + "b" * 3]
for t in T:
    for w in (1, 3, 5, 8, 10, 20, 40):
        print(w, textwrap.wrap(t, w), textwrap.wrap(t, w, break_long_words=False), textwrap.wrap(t, w, break_on_hyphens=False), textwrap.wrap(t, w, drop_whitespace=False))
        if w >= 8: print(textwrap.wrap(t, w, max_lines=2), textwrap.shorten(t, w), textwrap.wrap(t, w, fix_sentence_endings=True), textwrap.wrap(t, w, initial_indent='* ', subsequent_indent='    '))
class W(textwrap.TextWrapper):
    def wrap(self, t): return [x.upper() for x in super().wrap(t)]
print(W(width=10).fill("some text here"))
print(repr(textwrap.dedent("  a\n\t b\n")), repr(textwrap.dedent("   a\n  b\n     c\n\n")), repr(textwrap.dedent("")), repr(textwrap.dedent("\n  a\n    \n  b")))
