/** `xml.sax.saxutils`: text made fit for XML. Source: XML 1.0, section 2.4. */
import { pythonModule } from '../python-module.ts';

export const newModule = pythonModule(
  'xml.sax.saxutils',
  String.raw`
import sys as _sys
from xml.sax.handler import ContentHandler as _ContentHandler


def _replaced(data, entities):
    for key, value in entities.items():
        data = data.replace(key, value)
    return data


def escape(data, entities={}):
    return _replaced(data.replace("&", "&amp;").replace(">", "&gt;").replace("<", "&lt;"), entities)


def unescape(data, entities={}):
    return _replaced(data.replace("&lt;", "<").replace("&gt;", ">"), entities).replace("&amp;", "&")


def quoteattr(data, entities={}):
    data = escape(data, {**entities, "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})
    if '"' in data:
        if "'" in data:
            return '"%s"' % data.replace('"', "&quot;")
        return "'%s'" % data
    return '"%s"' % data


class XMLGenerator(_ContentHandler):
    def __init__(self, out=None, encoding="iso-8859-1", short_empty_elements=False):
        _ContentHandler.__init__(self)
        self._out = _sys.stdout if out is None else out
        self._encoding = encoding
        self._short = short_empty_elements
        self._pending = False

    def _write(self, text):
        if isinstance(self._out, str):
            raise TypeError("out must be a stream")
        if not hasattr(self._out, "encoding") and not hasattr(self._out, "getvalue") or isinstance(getattr(self._out, "getvalue", str)(), bytes):
            self._out.write(text.encode(self._encoding, "xmlcharrefreplace"))
        else:
            self._out.write(text)

    def _finish(self):
        if self._pending:
            self._write(">")
            self._pending = False

    def startDocument(self):
        self._write('<?xml version="1.0" encoding="%s"?>\n' % self._encoding)

    def endDocument(self):
        if hasattr(self._out, "flush"):
            self._out.flush()

    def startElement(self, name, attrs):
        self._finish()
        self._write("<" + name)
        for key, value in attrs.items():
            self._write(" %s=%s" % (key, quoteattr(value)))
        if self._short:
            self._pending = True
        else:
            self._write(">")

    def endElement(self, name):
        if self._pending:
            self._write("/>")
            self._pending = False
        else:
            self._write("</%s>" % name)

    def characters(self, content):
        if content:
            self._finish()
            self._write(escape(content if isinstance(content, str) else str(content, self._encoding)))

    def ignorableWhitespace(self, content):
        if content:
            self._finish()
            self._write(content if isinstance(content, str) else str(content, self._encoding))

    def processingInstruction(self, target, data):
        self._finish()
        self._write("<?%s %s?>" % (target, data))
`,
);
