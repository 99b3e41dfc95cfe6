# expect: exhausted
import textwrap
textwrap.TextWrapper(width=70, tabsize=10**10).fill("\t" * 1000)
