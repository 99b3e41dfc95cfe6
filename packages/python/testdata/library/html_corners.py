import html, html.entities
from html.parser import HTMLParser
print(len(html.entities.html5), len(html.entities.name2codepoint), html.entities.codepoint2name[233], html.entities.entitydefs['eacute'], html.entities.entitydefs['alpha'], html.entities.name2codepoint['lang'])
for k, v in html.entities.html5.items():
    if html.unescape('&' + k) != v: print(k)
for t in ("&#9;&#1;&#xFFFE;&#150;&#x1F600;&#13;&#55296;", "&ampfoo &notin; &notinx &acE; &lang;", "&#xZ; &#; & &x", "&#99999999999;", "&copy2024", "a&b;c"): print(ascii(html.unescape(t)))
class P(HTMLParser):
    def __getattribute__(self, n):
        return super().__getattribute__(n)
    def handle_starttag(self, *a): print("S", a, self.getpos(), self.get_starttag_text())
    def handle_endtag(self, *a): print("E", a)
    def handle_data(self, d): print("D", repr(d))
    def handle_comment(self, d): print("C", repr(d))
    def handle_decl(self, d): print("L", repr(d))
    def handle_pi(self, d): print("PI", repr(d))
    def unknown_decl(self, d): print("U", repr(d))
    def handle_charref(self, d): print("CR", repr(d))
    def handle_entityref(self, d): print("ER", repr(d))
docs = ["<script>if (a<b && c) { '</p>' }</script>x", "<style>a > b {}</STYLE>", "<a b=c d='e f' g=\"h&lt;i\" j>t</a >", "<br/><br /><img src=x/>", "<p", "<p class='x", "a < b > c & d", "</ p></p x>", "<!doctype html><![CDATA[x]]><!x><?pi?>", "<!-- a -- b -->c<!---->", "&amp;&#65;&#x41; &copy &unknown; &", "<A HREF='X'>\n\n  <b>t</b>", "text only &am", "<div a b=1 a=2/>", "<a b = 'c' d=e>", "<a/b/c>", "<é>", "<1>", "<a b='c'd='e'>", "<a\nb\t=\nc\n>", "</>", "</1>", "<a =b>", "<a b=>", "<", "a<", "<!", "<!-", "<!--", "<script>x", "<title>&amp;</title>", "<ul><li>1<li>2</ul>", "😀<b>é</b>\n😀<i>", "<a href=x?a=1&b=2>", "<a \"b\">", "<input disabled value=''/>"]
for d in docs:
    for conv in (True, False):
        print("==", repr(d), conv)
        p = P(convert_charrefs=conv); p.feed(d); print("--"); p.close(); print(p.getpos(), p.rawdata if False else '')
p = P()
for c in "<p class='a'>x &amp; y</p><!-- c --><br/>z": p.feed(c)
p.close()
p.reset(); p.feed("<b>"); print(p.lasttag)
