import html
import re

SOURCE = """# Title & more

A paragraph with **bold**, *italic*, `code <b>` and [a link](http://x.y/?a=1&b=2).
Second line of it.

## List

- one
- two **strong**
- three

1. first
2. second

> quoted text
> goes on

```
raw <code> & *not italic*
  indented
```

---
Last, ~~gone~~.
"""


def inline(text):
    parts = re.split(r"(`[^`]+`)", text)
    out = []
    for p in parts:
        if p.startswith("`") and p.endswith("`") and len(p) > 1:
            out.append(f"<code>{html.escape(p[1:-1])}</code>")
            continue
        p = html.escape(p, quote=False)
        p = re.sub(r"\*\*(.+?)\*\*", r"<strong>\1</strong>", p)
        p = re.sub(r"(?<!\*)\*([^*]+)\*(?!\*)", r"<em>\1</em>", p)
        p = re.sub(r"~~(.+?)~~", r"<del>\1</del>", p)
        p = re.sub(r"\[([^\]]+)\]\(([^)]+)\)", r'<a href="\2">\1</a>', p)
        out.append(p)
    return "".join(out)


def blocks(lines):
    it = iter(lines)
    paragraph = []

    def flush():
        if paragraph:
            yield f"<p>{inline(' '.join(paragraph))}</p>"
            paragraph.clear()

    pending = None
    while True:
        line = pending if pending is not None else next(it, None)
        pending = None
        if line is None:
            break
        if line.startswith("```"):
            yield from flush()
            code = []
            for line in it:
                if line.startswith("```"):
                    break
                code.append(html.escape(line))
            yield "<pre>" + "\n".join(code) + "</pre>"
        elif m := re.match(r"(#{1,6})\s+(.*)", line):
            yield from flush()
            yield f"<h{len(m[1])}>{inline(m[2])}</h{len(m[1])}>"
        elif re.fullmatch(r"-{3,}", line):
            yield from flush()
            yield "<hr>"
        elif m := re.match(r"(- |\d+\. |> )(.*)", line):
            yield from flush()
            kind = {"-": "ul", ">": "blockquote"}.get(line[0], "ol")
            items = [m[2]]
            pattern = {"ul": r"- (.*)", "ol": r"\d+\. (.*)", "blockquote": r"> (.*)"}[kind]
            for line in it:
                if not (n := re.match(pattern, line)):
                    pending = line
                    break
                items.append(n[1])
            if kind == "blockquote":
                yield f"<{kind}>{inline(' '.join(items))}</{kind}>"
            else:
                yield f"<{kind}>" + "".join(f"<li>{inline(i)}</li>" for i in items) + f"</{kind}>"
        elif line.strip():
            paragraph.append(line.strip())
        else:
            yield from flush()
    yield from flush()


print("\n".join(blocks(SOURCE.splitlines())))
print(list(blocks([])), list(blocks(["", "  "])), list(blocks(["```", "never closed"])))
