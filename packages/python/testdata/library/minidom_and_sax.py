import io
import xml.dom.minidom as md
import xml.parsers.expat
import xml.sax
import xml.sax.saxutils as su

doc = md.parseString('<?xml version="1.0"?><!-- hi --><a x="1&amp;2"><b>t &lt; u</b><c/><b y=\'"\'>two<d/></b></a>')
print(doc.toxml()); print(doc.toprettyxml(indent='  '))
print([n.firstChild.data for n in doc.getElementsByTagName('b')], doc.documentElement.getAttribute('x'), doc.documentElement.tagName)
doc = md.Document()
root = doc.createElement('root'); doc.appendChild(root)
e = doc.createElement('item'); e.setAttribute('id', '1'); e.appendChild(doc.createTextNode('a & b')); root.appendChild(e)
root.appendChild(doc.createComment('c')); root.appendChild(doc.createCDATASection('<x>'))
print(doc.toprettyxml()); print(doc.toprettyxml(indent=' ', encoding='utf-8')); print(root.toxml())
try: md.parseString('<a><b></a>')
except xml.parsers.expat.ExpatError as e: print(type(e), e, e.lineno, e.offset, e.code)
class H(xml.sax.ContentHandler):
    def startElement(self, name, attrs): print('start', name, dict(attrs), attrs.getNames())
    def endElement(self, name): print('end', name)
    def characters(self, c): print('chars', repr(c))
    def startDocument(self): print('doc')
    def endDocument(self): print('enddoc')
xml.sax.parseString('<a x="1">hi\nyou<b/></a>', H())
try: xml.sax.parseString('<a>', H())
except xml.sax.SAXParseException as e: print(e, e.getLineNumber(), e.getMessage())
print(su.escape('<a> & b'), su.quoteattr('a"b'), su.quoteattr("a\"b'c"), su.unescape('&lt;&amp;lt;'), su.escape('é', {'é': '&eacute;'}))
o = io.StringIO(); g = su.XMLGenerator(o, 'utf-8'); g.startDocument(); g.startElement('a', {'b': 'c<'}); g.characters('x&y'); g.endElement('a'); g.endDocument(); print(o.getvalue())
