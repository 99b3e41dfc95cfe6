/** `xml.sax`: documents as events, read by the reader of `xml.etree.ElementTree`: no entities of the document's own, nothing from outside. */
import { pythonModule } from '../python-module.ts';

export const newModule = pythonModule(
  'xml.sax',
  String.raw`
from xml.etree.ElementTree import _Reading
feature_namespaces = "http://xml.org/sax/features/namespaces"
feature_namespace_prefixes = "http://xml.org/sax/features/namespace-prefixes"
feature_string_interning = "http://xml.org/sax/features/string-interning"
feature_validation = "http://xml.org/sax/features/validation"
feature_external_ges = "http://xml.org/sax/features/external-general-entities"
feature_external_pes = "http://xml.org/sax/features/external-parameter-entities"
property_lexical_handler = "http://xml.org/sax/properties/lexical-handler"


class ErrorHandler:
    def error(self, exception):
        raise exception

    def fatalError(self, exception):
        raise exception

    def warning(self, exception):
        print(exception)


class ContentHandler:
    def __init__(self):
        self._locator = None

    def setDocumentLocator(self, locator):
        self._locator = locator

    def startDocument(self):
        pass

    def endDocument(self):
        pass

    def startPrefixMapping(self, prefix, uri):
        pass

    def endPrefixMapping(self, prefix):
        pass

    def startElement(self, name, attrs):
        pass

    def endElement(self, name):
        pass

    def startElementNS(self, name, qname, attrs):
        pass

    def endElementNS(self, name, qname):
        pass

    def characters(self, content):
        pass

    def ignorableWhitespace(self, whitespace):
        pass

    def processingInstruction(self, target, data):
        pass

    def skippedEntity(self, name):
        pass


class DTDHandler:
    def notationDecl(self, name, publicId, systemId):
        pass

    def unparsedEntityDecl(self, name, publicId, systemId, ndata):
        pass


class EntityResolver:
    def resolveEntity(self, publicId, systemId):
        return systemId


class SAXException(Exception):
    def __init__(self, msg, exception=None):
        self._msg = msg
        self._exception = exception
        Exception.__init__(self, msg)

    def getMessage(self):
        return self._msg

    def getException(self):
        return self._exception

    def __str__(self):
        return self._msg


class SAXParseException(SAXException):
    def __init__(self, msg, exception, locator):
        SAXException.__init__(self, msg, exception)
        self._locator = locator

    def getColumnNumber(self):
        return self._locator[1]

    def getLineNumber(self):
        return self._locator[0]

    def getPublicId(self):
        return None

    def getSystemId(self):
        return None

    def __str__(self):
        return "%s:%s:%s: %s" % ("<unknown>", *self._locator, self._msg)


class SAXNotRecognizedException(SAXException):
    pass


class SAXNotSupportedException(SAXException):
    pass


class _Attributes:
    def __init__(self, attrs):
        self._attrs = attrs

    def getLength(self):
        return len(self._attrs)

    def getType(self, name):
        return "CDATA"

    def getValue(self, name):
        return self._attrs[name]

    getValueByQName = getValue

    def getNames(self):
        return list(self._attrs.keys())

    getQNames = getNames

    def getNameByQName(self, name):
        if name not in self._attrs:
            raise KeyError(name)
        return name

    getQNameByName = getNameByQName

    def __len__(self):
        return len(self._attrs)

    def __getitem__(self, name):
        return self._attrs[name]

    def keys(self):
        return list(self._attrs.keys())

    def __contains__(self, name):
        return name in self._attrs

    def __iter__(self):
        return iter(self._attrs)

    def get(self, name, alternative=None):
        return self._attrs.get(name, alternative)

    def copy(self):
        return self.__class__(self._attrs)

    def items(self):
        return list(self._attrs.items())

    def values(self):
        return list(self._attrs.values())


class _Problem(Exception):
    pass


class _Events:
    def __init__(self, handler):
        self.handler = handler

    def start(self, name, given):
        self.handler.startElement(name, _Attributes(dict(given)))

    def end(self, name):
        self.handler.endElement(name)

    def data(self, text):
        # As expat has it: a line break comes alone.
        for i, line in enumerate(text.split("\n")):
            if i:
                self.handler.characters("\n")
            if line:
                self.handler.characters(line)

    cdata = data

    def comment(self, text):
        pass

    def doctype(self, text):
        pass

    def pi(self, target, text=None):
        self.handler.processingInstruction(target, text or "")


class _Reader:
    def __init__(self):
        self._content = ContentHandler()
        self._errors = ErrorHandler()
        self._features = {}

    def setContentHandler(self, handler):
        self._content = handler

    def getContentHandler(self):
        return self._content

    def setErrorHandler(self, handler):
        self._errors = handler

    def getErrorHandler(self):
        return self._errors

    def setDTDHandler(self, handler):
        pass

    def setEntityResolver(self, resolver):
        pass

    def setFeature(self, name, state):
        if name in (feature_external_ges, feature_external_pes) and state:
            raise SAXNotSupportedException("external entities are never read here")
        self._features[name] = state

    def getFeature(self, name):
        return self._features.get(name, False)

    def setProperty(self, name, value):
        pass

    def parse(self, source):
        if isinstance(source, str) or hasattr(source, "__fspath__"):
            with open(source, "rb") as file:
                data = file.read()
        else:
            data = source.read()
        self._read(data)

    def feed(self, data):
        self._data = getattr(self, "_data", data[:0]) + data

    def close(self):
        self._read(getattr(self, "_data", ""))

    def _read(self, data):
        if isinstance(data, (bytes, bytearray)):
            data = _decoded(bytes(data))
        self._content.startDocument()
        try:
            _Reading(data.replace("\r\n", "\n").lstrip("\ufeff"), _Events(self._content), True, _Problem).run()
        except _Problem as e:
            error = SAXParseException(str(e).split(": line ")[0], e, e.position)
        else:
            self._content.endDocument()
            return
        self._errors.fatalError(error)


def _decoded(data):
    import re
    found = re.match(rb"<\?xml[^>]*encoding=[\"']([\w.-]+)", data)
    return data.decode(found.group(1).decode() if found else "utf-8-sig")


def make_parser(parser_list=()):
    return _Reader()


def parse(source, handler, errorHandler=ErrorHandler()):
    reader = _Reader()
    reader.setContentHandler(handler)
    reader.setErrorHandler(errorHandler)
    reader.parse(source)


def parseString(string, handler, errorHandler=ErrorHandler()):
    reader = _Reader()
    reader.setContentHandler(handler)
    reader.setErrorHandler(ErrorHandler() if errorHandler is None else errorHandler)
    reader._read(string)
`,
);
