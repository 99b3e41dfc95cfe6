import html
from html.parser import HTMLParser
print(html.escape("<a href=\"x\">'T&C'</a>"), html.escape("'\"", quote=False), html.escape(""), html.escape("é<"))
for t in ("&lt;b&gt;", "&amp;amp;", "&eacute;&copy;", "&#65;&#x42;", "&#8364;", "&notanentity;", "&lt", "&nbsp;|", "&#0;", "&#x110000;", "&#128;", "&hearts;", "a & b", "&notit;", "&;", "&#;", "&amp;lt;", "&ThickSpace;", "&#xD800;", "&fjlig;"):
    print(t, ascii(html.unescape(t)), end=" ; ")
print()


class P(HTMLParser):
    def handle_starttag(self, tag, attrs):
        print("start", tag, attrs)

    def handle_endtag(self, tag):
        print("end", tag)

    def handle_startendtag(self, tag, attrs):
        print("empty", tag, attrs)

    def handle_data(self, data):
        print("data", repr(data))

    def handle_comment(self, data):
        print("comment", repr(data))

    def handle_decl(self, decl):
        print("decl", decl)


p = P()
p.feed("<!DOCTYPE html><p class='a b' id=x hidden>Hi &amp; <b>bold</b><br/><!-- note --></p><img src=\"a.png\">tail")
p.close()
print(p.getpos())


class Links(HTMLParser):
    def __init__(self):
        super().__init__()
        self.links, self.text = [], []

    def handle_starttag(self, tag, attrs):
        if tag == "a":
            self.links.append(dict(attrs).get("href"))

    def handle_data(self, data):
        self.text.append(data)


l = Links()
l.feed("<a href='/one?a=1&amp;b=2'>One</a> and <A HREF=two>Two")
l.feed("</a><p>unclosed")
l.close()
print(l.links, "".join(l.text))
