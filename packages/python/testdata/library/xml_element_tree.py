import xml.etree.ElementTree as ET
import io
doc = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE catalog>
<catalog version="1.0" xmlns:x="http://x.example/ns">
  <!-- a comment -->
  <book id="b1" lang='en'><title>Tea &amp; Cake</title><author>Ann</author><price currency="EUR">12.50</price></book>
  <book id="b2"><title>Black &#x41; &lt;tag&gt;</title><author>Bob</author><author>Cid</author><price>7</price></book>
  <x:extra x:flag="1">text<b>bold</b>tail</x:extra>
  <empty/><raw><![CDATA[<not> & parsed]]></raw>
</catalog>"""
root = ET.fromstring(doc)
print(root.tag, root.attrib, len(root), [c.tag for c in root])
for b in root.findall("book"):
    print(b.get("id"), b.get("lang", "-"), b.find("title").text, [a.text for a in b.findall("author")], float(b.findtext("price")), b.findtext("nope"), b.findtext("nope", "d"))
print([e.text for e in root.iter("author")], root.find("book[@id='b2']/title").text, root.findall(".//price")[0].attrib, root.find("./book[2]/author[last()]").text, [e.tag for e in root.findall("*")], root.find("book[author='Bob']").get("id"), root.findall("book[@lang]")[0].get("id"), root.find(".//author/..").tag, root.find("book[last()]").get("id"), root.findall("book/author[1]")[1].text)
ns = {"x": "http://x.example/ns"}
ex = root.find("x:extra", ns); print(ex.tag, ex.attrib, ex.text, ex[0].tail, "".join(ex.itertext()), root.find("{http://x.example/ns}extra") is ex, root.find("{*}extra") is ex, root.find("raw").text)
print(ET.tostring(root.find("book"), encoding="unicode"), ET.tostring(ex), ET.tostring(root.find("empty"), short_empty_elements=False), ET.tostring(ET.fromstring("<a>é</a>")), ET.tostring(ET.fromstring("<a>é</a>"), encoding="utf-8"), ET.tostring(ET.fromstring("<a b='\"&lt;'>x&amp;</a>"), xml_declaration=True, encoding="unicode"), sep="\n")
new = ET.Element("people", count="2"); p = ET.SubElement(new, "person", {"id": "1"}); p.text = "Ann <3"; ET.SubElement(new, "person", id="2").text = 'q"&'; new.append(ET.Comment(" note ")); new.set("x", "y\n"); p.tail = "T"
print(ET.tostring(new).decode()); ET.indent(new); print(ET.tostring(new, encoding="unicode")); ET.dump(new)
new.remove(p); print([c.get("id") for c in new if isinstance(c.tag, str)], new[0].text, new.items(), list(new.keys()))
tree = ET.ElementTree(root); buf = io.BytesIO(); tree.write(buf, encoding="utf-8", xml_declaration=True); print(buf.getvalue()[:60], tree.getroot() is root, tree.find("book").get("id"), tree.findtext("book/title"))
tree.write("out.xml"); print(ET.parse("out.xml").getroot().find("book/title").text)
for ev, el in ET.iterparse(io.BytesIO(b"<a><b>1</b><c/></a>"), events=("start", "end")): print(ev, el.tag, end="; ")
print()
for bad in ("<a>", "<a></b>", "<a", "", "text", "<a/><b/>", "<a b=1/>", "<a>&nope;</a>", "<a x='1' x='2'/>", "<x:a/>", "<a>\n  <b>\n</a>", "<a><", "<1a/>", "<a>&</a>"):
    try: ET.fromstring(bad); print("ok", bad)
    except ET.ParseError as e: print(repr(bad), e, e.code, e.position)
ET.register_namespace("my", "http://my"); print(ET.tostring(ET.fromstring('<r xmlns="http://my"><s/></r>')), ET.fromstring('<r xmlns="http://my"/>').tag, ET.tostring(ET.fromstring('<p:r xmlns:p="urn:p" p:a="1"/>')))
e = ET.Element("t"); e.extend([ET.Element("u"), ET.Element("v")]); e.insert(0, ET.Element("w")); print([c.tag for c in e], e[0].tag, [c.tag for c in e[1:]], ET.iselement(e)); del e[0]; e.clear(); print(len(e), ET.tostring(e))
def to_dict(x): return {x.tag: {**x.attrib, **{c.tag: to_dict(c)[c.tag] for c in x}} if len(x) or x.attrib else x.text}
print(to_dict(ET.fromstring("<cfg><db port='5'><name>n</name></db><debug>1</debug></cfg>")))
print(ET.tostring(ET.fromstring("<html><body><br/><p>hi</p><script>a &lt; b</script></body></html>"), method="html"), ET.tostring(ET.fromstring("<a>x<b>y</b>z</a>"), method="text"))
try: ET.tostring(ET.Element(5))
except TypeError as x: print(x)
