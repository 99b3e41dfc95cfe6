/**
 * `xml.dom.minidom`: documents as trees of nodes, read by the reader of `xml.etree.ElementTree`, which fetches nothing and
 * refuses entities that a document declares.
 *
 * Source: W3C, "Document Object Model (DOM) Level 2 Core"; CPython 3.12, as observed.
 */
import { pythonModule } from '../python-module.ts';

export const newModule = pythonModule(
  'xml.dom.minidom',
  String.raw`
import io as _io
import re as _re
from xml.dom import (EMPTY_NAMESPACE, XML_NAMESPACE, XMLNS_NAMESPACE, HierarchyRequestErr, IndexSizeErr, InuseAttributeErr,
                     NotFoundErr, Node as _BaseNode)
from xml.etree.ElementTree import _Reading
from xml.parsers.expat import ExpatError as _ExpatError


class NodeList(list):
    def item(self, index):
        return self[index] if 0 <= index < len(self) else None

    @property
    def length(self):
        return len(self)


class Node(_BaseNode):
    namespaceURI = None
    parentNode = None
    ownerDocument = None
    nextSibling = None
    previousSibling = None
    prefix = EMPTY_NAMESPACE
    nodeValue = None
    attributes = None
    _takes = ()

    def __init__(self):
        self.childNodes = NodeList()

    def __bool__(self):
        return True

    @property
    def firstChild(self):
        return self.childNodes[0] if self.childNodes else None

    @property
    def lastChild(self):
        return self.childNodes[-1] if self.childNodes else None

    @property
    def localName(self):
        return None

    def hasChildNodes(self):
        return bool(self.childNodes)

    def _check(self, node):
        if node.nodeType not in self._takes:
            raise HierarchyRequestErr("%s cannot be child of %s" % (repr(node), repr(self)))

    def insertBefore(self, newChild, refChild):
        if newChild.nodeType == self.DOCUMENT_FRAGMENT_NODE:
            for one in tuple(newChild.childNodes):
                self.insertBefore(one, refChild)
            return newChild
        self._check(newChild)
        if newChild.parentNode is not None:
            newChild.parentNode.removeChild(newChild)
        if refChild is None:
            return self.appendChild(newChild)
        at = next((i for i, one in enumerate(self.childNodes) if one is refChild), None)
        if at is None:
            raise NotFoundErr()
        self.childNodes.insert(at, newChild)
        self._link()
        return newChild

    def appendChild(self, node):
        if node.nodeType == self.DOCUMENT_FRAGMENT_NODE:
            for one in tuple(node.childNodes):
                self.appendChild(one)
            return node
        self._check(node)
        above = self
        while above is not None:
            if above is node:
                raise HierarchyRequestErr("%s cannot be child of %s" % (repr(node), repr(self)))
            above = above.parentNode
        if node.parentNode is not None:
            node.parentNode.removeChild(node)
        last = self.lastChild
        self.childNodes.append(node)
        node.parentNode = self
        node.previousSibling, node.nextSibling = last, None
        if last is not None:
            last.nextSibling = node
        return node

    def replaceChild(self, newChild, oldChild):
        if newChild is oldChild:
            return None
        at = next((i for i, one in enumerate(self.childNodes) if one is oldChild), None)
        if at is None:
            raise NotFoundErr()
        self.insertBefore(newChild, oldChild)
        return self.removeChild(oldChild)

    def removeChild(self, oldChild):
        at = next((i for i, one in enumerate(self.childNodes) if one is oldChild), None)
        if at is None:
            raise NotFoundErr()
        del self.childNodes[at]
        oldChild.parentNode = oldChild.nextSibling = oldChild.previousSibling = None
        self._link()
        return oldChild

    def _link(self):
        before = None
        for one in self.childNodes:
            one.parentNode = self
            one.previousSibling = before
            one.nextSibling = None
            if before is not None:
                before.nextSibling = one
            before = one

    def normalize(self):
        kept = []
        for one in self.childNodes:
            if one.nodeType == self.TEXT_NODE:
                if not one.data:
                    one.parentNode = one.nextSibling = one.previousSibling = None
                    continue
                if kept and kept[-1].nodeType == self.TEXT_NODE:
                    kept[-1].data += one.data
                    continue
            elif one.nodeType == self.ELEMENT_NODE:
                one.normalize()
            kept.append(one)
        self.childNodes[:] = kept
        self._link()

    def cloneNode(self, deep):
        return _clone(self, deep, self.ownerDocument or self)

    def isSameNode(self, other):
        return self is other

    def isSupported(self, feature, version):
        return feature.lower() in ("core", "xml") and version in (None, "", "1.0", "2.0")

    def getUserData(self, key):
        return getattr(self, "_user_data", {}).get(key, (None, None))[0]

    def setUserData(self, key, data, handler):
        kept = self.__dict__.setdefault("_user_data", {})
        before = kept.get(key, (None, None))[0]
        kept[key] = data, handler
        return before

    def unlink(self):
        self.parentNode = self.ownerDocument = None
        for one in self.childNodes:
            one.unlink()
        self.childNodes = NodeList()
        self.previousSibling = self.nextSibling = None

    def __enter__(self):
        return self

    def __exit__(self, et, ev, tb):
        self.unlink()

    def toxml(self, encoding=None, standalone=None):
        return self.toprettyxml("", "", encoding, standalone)

    def toprettyxml(self, indent="\t", newl="\n", encoding=None, standalone=None):
        out = _io.StringIO()
        if self.nodeType == Node.DOCUMENT_NODE:
            self.writexml(out, "", indent, newl, encoding, standalone)
        else:
            self.writexml(out, "", indent, newl)
        text = out.getvalue()
        return text if encoding is None else text.encode(encoding, "xmlcharrefreplace")


_children = (Node.ELEMENT_NODE, Node.PROCESSING_INSTRUCTION_NODE, Node.COMMENT_NODE, Node.TEXT_NODE, Node.CDATA_SECTION_NODE,
             Node.ENTITY_REFERENCE_NODE)


def _write_data(writer, text, attr):
    if text:
        text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        if attr:
            text = text.replace('"', "&quot;").replace("\r", "&#13;").replace("\n", "&#10;").replace("\t", "&#9;")
        writer.write(text)


def _tagged(parent, name, found):
    for node in parent.childNodes:
        if node.nodeType == Node.ELEMENT_NODE:
            if name == "*" or node.tagName == name:
                found.append(node)
            _tagged(node, name, found)
    return found


def _tagged_ns(parent, uri, local, found):
    for node in parent.childNodes:
        if node.nodeType == Node.ELEMENT_NODE:
            if (local == "*" or node.localName == local) and (uri == "*" or node.namespaceURI == uri):
                found.append(node)
            _tagged_ns(node, uri, local, found)
    return found


class DocumentFragment(Node):
    nodeType = Node.DOCUMENT_FRAGMENT_NODE
    nodeName = "#document-fragment"
    _takes = _children


class Attr(Node):
    nodeType = Node.ATTRIBUTE_NODE
    ownerElement = None
    specified = False
    isId = False

    def __init__(self, qName, namespaceURI=EMPTY_NAMESPACE, localName=None, prefix=None):
        Node.__init__(self)
        self.name = self.nodeName = qName
        self.namespaceURI = namespaceURI
        self.prefix = prefix if prefix is not None else (qName.split(":")[0] if ":" in qName else None)
        self._local = localName
        self._value = ""

    @property
    def localName(self):
        return self._local or self.name.split(":", 1)[-1]

    @property
    def value(self):
        return self._value

    @value.setter
    def value(self, value):
        self._value = value

    nodeValue = value

    def unlink(self):
        self.ownerElement = self.ownerDocument = None


class NamedNodeMap:
    def __init__(self, attrs, ownerElement):
        self._attrs = attrs
        self._ownerElement = ownerElement

    @property
    def length(self):
        return len(self._attrs)

    def item(self, index):
        return list(self._attrs.values())[index] if 0 <= index < len(self._attrs) else None

    def items(self):
        return [(one.nodeName, one.value) for one in self._attrs.values()]

    def itemsNS(self):
        return [((one.namespaceURI, one.localName), one.value) for one in self._attrs.values()]

    def keys(self):
        return self._attrs.keys()

    def values(self):
        return self._attrs.values()

    def __contains__(self, key):
        return key in self._attrs

    def __len__(self):
        return len(self._attrs)

    def __iter__(self):
        return iter(self._attrs)

    def get(self, name, value=None):
        return self._attrs.get(name, value)

    def __getitem__(self, name):
        return self._attrs[name]

    def __setitem__(self, name, value):
        if isinstance(value, str):
            self._ownerElement.setAttribute(name, value)
        else:
            self.setNamedItem(value)

    def __delitem__(self, name):
        self._ownerElement.removeAttribute(name)

    def getNamedItem(self, name):
        return self._attrs.get(name)

    def setNamedItem(self, node):
        return self._ownerElement.setAttributeNode(node)

    def removeNamedItem(self, name):
        node = self._attrs[name]
        self._ownerElement.removeAttribute(name)
        return node


class TypeInfo:
    def __init__(self, namespace, name):
        self.namespace = namespace
        self.name = name


class Element(Node):
    nodeType = Node.ELEMENT_NODE
    _takes = _children

    def __init__(self, tagName, namespaceURI=EMPTY_NAMESPACE, prefix=None, localName=None):
        Node.__init__(self)
        self.tagName = self.nodeName = tagName
        self.prefix = prefix if prefix is not None else (tagName.split(":")[0] if ":" in tagName else None)
        self.namespaceURI = namespaceURI
        self._local = localName
        self._attrs = {}

    @property
    def localName(self):
        return self._local or self.tagName.split(":", 1)[-1]

    @property
    def attributes(self):
        return NamedNodeMap(self._attrs, self)

    def __repr__(self):
        return "<DOM Element: %s at %#x>" % (self.tagName, id(self))

    def getAttribute(self, attname):
        return self._attrs[attname].value if attname in self._attrs else ""

    def getAttributeNS(self, namespaceURI, localName):
        found = self.getAttributeNodeNS(namespaceURI, localName)
        return found.value if found else ""

    def setAttribute(self, attname, value):
        found = self.getAttributeNode(attname)
        if found is None:
            found = Attr(attname)
            found.value = value
            found.ownerDocument = self.ownerDocument
            self.setAttributeNode(found)
        else:
            found.value = value

    def setAttributeNS(self, namespaceURI, qualifiedName, value):
        prefix, _, local = qualifiedName.rpartition(":")
        found = self.getAttributeNodeNS(namespaceURI, local)
        if found is None:
            found = Attr(qualifiedName, namespaceURI, local, prefix or None)
            found.ownerDocument = self.ownerDocument
            self.setAttributeNode(found)
        found.value = value

    def getAttributeNode(self, attrname):
        return self._attrs.get(attrname)

    def getAttributeNodeNS(self, namespaceURI, localName):
        for one in self._attrs.values():
            if one.namespaceURI == namespaceURI and one.localName == localName:
                return one
        return None

    def setAttributeNode(self, attr):
        if attr.ownerElement not in (None, self):
            raise InuseAttributeErr("attribute node already owned")
        before = self._attrs.get(attr.name)
        self._attrs[attr.name] = attr
        attr.ownerElement = self
        return before if before is not attr else attr

    setAttributeNodeNS = setAttributeNode

    def removeAttribute(self, name):
        if name not in self._attrs:
            raise NotFoundErr()
        self._attrs.pop(name).ownerElement = None

    def removeAttributeNS(self, namespaceURI, localName):
        found = self.getAttributeNodeNS(namespaceURI, localName)
        if found is None:
            raise NotFoundErr()
        self.removeAttribute(found.name)

    def removeAttributeNode(self, node):
        if node is None or self._attrs.get(node.name) is not node:
            raise NotFoundErr()
        self.removeAttribute(node.name)
        return node

    def hasAttribute(self, name):
        return name in self._attrs

    def hasAttributeNS(self, namespaceURI, localName):
        return self.getAttributeNodeNS(namespaceURI, localName) is not None

    def hasAttributes(self):
        return bool(self._attrs)

    def getElementsByTagName(self, name):
        return _tagged(self, name, NodeList())

    def getElementsByTagNameNS(self, namespaceURI, localName):
        return _tagged_ns(self, namespaceURI, localName, NodeList())

    def setIdAttribute(self, name):
        self._attrs[name].isId = True

    def writexml(self, writer, indent="", addindent="", newl=""):
        writer.write(indent + "<" + self.tagName)
        for name, attr in self._attrs.items():
            writer.write(' %s="' % name)
            _write_data(writer, attr.value, True)
            writer.write('"')
        if not self.childNodes:
            writer.write("/>%s" % newl)
            return
        writer.write(">")
        if len(self.childNodes) == 1 and self.childNodes[0].nodeType in (Node.TEXT_NODE, Node.CDATA_SECTION_NODE):
            self.childNodes[0].writexml(writer, "", "", "")
        else:
            writer.write(newl)
            for node in self.childNodes:
                node.writexml(writer, indent + addindent, addindent, newl)
            writer.write(indent)
        writer.write("</%s>%s" % (self.tagName, newl))


class _Childless(Node):
    childNodes = NodeList()

    def __init__(self):
        pass

    @property
    def firstChild(self):
        return None

    lastChild = firstChild

    def appendChild(self, node):
        raise HierarchyRequestErr(self.nodeName + " nodes cannot have children")

    def hasChildNodes(self):
        return False

    def insertBefore(self, newChild, refChild):
        raise HierarchyRequestErr(self.nodeName + " nodes do not have children")

    def removeChild(self, oldChild):
        raise NotFoundErr(self.nodeName + " nodes do not have children")

    def replaceChild(self, newChild, oldChild):
        raise HierarchyRequestErr(self.nodeName + " nodes do not have children")

    def normalize(self):
        pass

    def unlink(self):
        self.parentNode = self.ownerDocument = self.previousSibling = self.nextSibling = None


class CharacterData(_Childless):
    def __init__(self):
        self.ownerDocument = self.parentNode = self.previousSibling = self.nextSibling = None
        self.data = ""

    @property
    def nodeValue(self):
        return self.data

    @nodeValue.setter
    def nodeValue(self, value):
        self.data = value

    @property
    def length(self):
        return len(self.data)

    __len__ = length.fget

    def __repr__(self):
        return '<DOM %s node "%r%s">' % (self.__class__.__name__, self.data[:10], "..." if len(self.data) > 10 else "")

    def _inside(self, offset, count=0):
        if offset < 0:
            raise IndexSizeErr("offset cannot be negative")
        if offset >= len(self.data) and offset:
            raise IndexSizeErr("offset cannot be beyond end of data")
        if count < 0:
            raise IndexSizeErr("count cannot be negative")

    def substringData(self, offset, count):
        self._inside(offset, count)
        return self.data[offset:offset + count]

    def appendData(self, arg):
        self.data = self.data + arg

    def insertData(self, offset, arg):
        self._inside(offset)
        self.data = self.data[:offset] + arg + self.data[offset:]

    def deleteData(self, offset, count):
        self._inside(offset, count)
        self.data = self.data[:offset] + self.data[offset + count:]

    def replaceData(self, offset, count, arg):
        self._inside(offset, count)
        self.data = self.data[:offset] + arg + self.data[offset + count:]


class Text(CharacterData):
    nodeType = Node.TEXT_NODE
    nodeName = "#text"

    def splitText(self, offset):
        if offset < 0 or offset > len(self.data):
            raise IndexSizeErr("illegal offset value")
        made = self.__class__()
        made.data = self.data[offset:]
        made.ownerDocument = self.ownerDocument
        if self.parentNode is not None:
            self.parentNode.insertBefore(made, self.nextSibling)
        self.data = self.data[:offset]
        return made

    @property
    def wholeText(self):
        first = self
        kinds = (Node.TEXT_NODE, Node.CDATA_SECTION_NODE)
        while first.previousSibling is not None and first.previousSibling.nodeType in kinds:
            first = first.previousSibling
        out = []
        while first is not None and first.nodeType in kinds:
            out.append(first.data)
            first = first.nextSibling
        return "".join(out)

    def writexml(self, writer, indent="", addindent="", newl=""):
        _write_data(writer, "%s%s%s" % (indent, self.data, newl), False)


class Comment(CharacterData):
    nodeType = Node.COMMENT_NODE
    nodeName = "#comment"

    def __init__(self, data):
        CharacterData.__init__(self)
        self.data = data

    def writexml(self, writer, indent="", addindent="", newl=""):
        if "--" in self.data:
            raise ValueError("'--' is not allowed in a comment node")
        writer.write("%s<!--%s-->%s" % (indent, self.data, newl))


class CDATASection(Text):
    nodeType = Node.CDATA_SECTION_NODE
    nodeName = "#cdata-section"

    def writexml(self, writer, indent="", addindent="", newl=""):
        if self.data.find("]]>") >= 0:
            raise ValueError("']]>' not allowed in a CDATA section")
        writer.write("<![CDATA[%s]]>" % self.data)


class ProcessingInstruction(_Childless):
    nodeType = Node.PROCESSING_INSTRUCTION_NODE

    def __init__(self, target, data):
        self.target = self.nodeName = target
        self.data = data

    @property
    def nodeValue(self):
        return self.data

    def writexml(self, writer, indent="", addindent="", newl=""):
        writer.write("%s<?%s %s?>%s" % (indent, self.target, self.data, newl))


class DocumentType(_Childless):
    nodeType = Node.DOCUMENT_TYPE_NODE
    publicId = None
    systemId = None
    internalSubset = None

    def __init__(self, qualifiedName):
        self.name = self.nodeName = qualifiedName

    def writexml(self, writer, indent="", addindent="", newl=""):
        writer.write("<!DOCTYPE " + self.name)
        if self.publicId:
            writer.write("%s  PUBLIC '%s'%s  '%s'" % (newl, self.publicId, newl, self.systemId))
        elif self.systemId:
            writer.write("%s  SYSTEM '%s'" % (newl, self.systemId))
        if self.internalSubset is not None:
            writer.write(" [%s]" % self.internalSubset)
        writer.write(">" + newl)


class DOMImplementation:
    def hasFeature(self, feature, version):
        return feature.lower() in ("core", "xml") and version in (None, "", "1.0", "2.0")

    def createDocument(self, namespaceURI, qualifiedName, doctype):
        if doctype and doctype.parentNode is not None:
            from xml.dom import WrongDocumentErr
            raise WrongDocumentErr("doctype object owned by another DOM tree")
        made = Document()
        if doctype:
            doctype.ownerDocument = made
            made.appendChild(doctype)
        if qualifiedName:
            made.appendChild(made.createElementNS(namespaceURI, qualifiedName))
        made.doctype = doctype
        return made

    def createDocumentType(self, qualifiedName, publicId, systemId):
        made = DocumentType(qualifiedName)
        made.publicId, made.systemId = publicId, systemId
        return made

    def getInterface(self, feature):
        return self if self.hasFeature(feature, None) else None


class Document(Node):
    nodeType = Node.DOCUMENT_NODE
    nodeName = "#document"
    implementation = DOMImplementation()
    doctype = None
    encoding = None
    version = None
    standalone = None
    documentURI = None
    _takes = (Node.ELEMENT_NODE, Node.PROCESSING_INSTRUCTION_NODE, Node.COMMENT_NODE, Node.DOCUMENT_TYPE_NODE)

    @property
    def documentElement(self):
        return next((one for one in self.childNodes if one.nodeType == Node.ELEMENT_NODE), None)

    def appendChild(self, node):
        if node.nodeType == Node.ELEMENT_NODE and self.documentElement is not None and node.parentNode is not self:
            raise HierarchyRequestErr("two document elements disallowed")
        return Node.appendChild(self, node)

    def createDocumentFragment(self):
        return self._owned(DocumentFragment())

    def _owned(self, node):
        node.ownerDocument = self
        return node

    def createElement(self, tagName):
        return self._owned(Element(tagName))

    def createElementNS(self, namespaceURI, qualifiedName):
        prefix, _, local = qualifiedName.rpartition(":")
        return self._owned(Element(qualifiedName, namespaceURI, prefix or None, local))

    def createTextNode(self, data):
        if not isinstance(data, str):
            raise TypeError("node contents must be a string")
        made = self._owned(Text())
        made.data = data
        return made

    def createCDATASection(self, data):
        if not isinstance(data, str):
            raise TypeError("node contents must be a string")
        made = self._owned(CDATASection())
        made.data = data
        return made

    def createComment(self, data):
        return self._owned(Comment(data))

    def createProcessingInstruction(self, target, data):
        return self._owned(ProcessingInstruction(target, data))

    def createAttribute(self, qName):
        return self._owned(Attr(qName))

    def createAttributeNS(self, namespaceURI, qualifiedName):
        prefix, _, local = qualifiedName.rpartition(":")
        return self._owned(Attr(qualifiedName, namespaceURI, local, prefix or None))

    def getElementById(self, id):
        for one in _tagged(self, "*", NodeList()):
            if any(attr.isId and attr.value == id for attr in one._attrs.values()):
                return one
        return None

    def getElementsByTagName(self, name):
        return _tagged(self, name, NodeList())

    def getElementsByTagNameNS(self, namespaceURI, localName):
        return _tagged_ns(self, namespaceURI, localName, NodeList())

    def importNode(self, node, deep):
        return _clone(node, deep, self)

    def cloneNode(self, deep):
        if not deep:
            return None
        made = Document()
        for one in self.childNodes:
            made.appendChild(_clone(one, True, made))
            if one.nodeType == Node.DOCUMENT_TYPE_NODE:
                made.doctype = made.lastChild
        return made

    def writexml(self, writer, indent="", addindent="", newl="", encoding=None, standalone=None):
        said = []
        if encoding:
            said.append('encoding="%s"' % encoding)
        if standalone is not None:
            said.append('standalone="%s"' % ("yes" if standalone else "no"))
        writer.write('<?xml version="1.0" %s?>%s' % (" ".join(said), newl) if said else '<?xml version="1.0" ?>' + newl)
        for node in self.childNodes:
            node.writexml(writer, indent, addindent, newl)


def _clone(node, deep, owner):
    kind = node.nodeType
    if kind == Node.ELEMENT_NODE:
        made = Element(node.tagName, node.namespaceURI, node.prefix, node._local)
        made.ownerDocument = owner
        for attr in node._attrs.values():
            one = Attr(attr.name, attr.namespaceURI, attr._local, attr.prefix)
            one.value = attr.value
            one.ownerDocument = owner
            made.setAttributeNode(one)
    elif kind == Node.DOCUMENT_FRAGMENT_NODE:
        made = owner.createDocumentFragment()
    elif kind == Node.TEXT_NODE:
        return owner.createTextNode(node.data)
    elif kind == Node.CDATA_SECTION_NODE:
        return owner.createCDATASection(node.data)
    elif kind == Node.COMMENT_NODE:
        return owner.createComment(node.data)
    elif kind == Node.PROCESSING_INSTRUCTION_NODE:
        return owner.createProcessingInstruction(node.target, node.data)
    elif kind == Node.ATTRIBUTE_NODE:
        made = Attr(node.name, node.namespaceURI, node._local, node.prefix)
        made.value = node.value
        made.ownerDocument = owner
        return made
    else:
        made = DocumentType(node.name)
        made.publicId, made.systemId, made.internalSubset = node.publicId, node.systemId, node.internalSubset
        made.ownerDocument = owner
        return made
    if deep:
        for one in node.childNodes:
            made.appendChild(_clone(one, True, owner))
    return made


_declared = _re.compile(r"""<!DOCTYPE\s+([^\s\[>]+)\s*(?:SYSTEM\s+("[^"]*"|'[^']*')|PUBLIC\s+("[^"]*"|'[^']*')\s+("[^"]*"|'[^']*'))?\s*(?:\[(.*)\])?\s*>""", _re.S)


class _Builder:
    def __init__(self):
        self.document = Document()
        self.at = self.document
        self.spaces = [{"xml": XML_NAMESPACE, "xmlns": XMLNS_NAMESPACE}]

    def start(self, name, given):
        space = self.spaces[-1]
        own = {key[6:] if key != "xmlns" else "": value for key, value in given if key == "xmlns" or key.startswith("xmlns:")}
        if own:
            space = {**space, **own}
        self.spaces.append(space)
        prefix, _, local = name.rpartition(":")
        made = Element(name, space.get(prefix) or None, prefix or None, local)
        made.ownerDocument = self.document
        for key, value in given:
            prefix, _, local = key.rpartition(":")
            attr = Attr(key, XMLNS_NAMESPACE if key == "xmlns" else space.get(prefix) if prefix else None, local, prefix or None)
            attr.value = value
            attr.specified = True
            attr.ownerDocument = self.document
            made.setAttributeNode(attr)
        self.at.appendChild(made)
        self.at = made

    def end(self, name):
        self.spaces.pop()
        self.at = self.at.parentNode

    def data(self, text):
        last = self.at.lastChild
        if last is not None and last.nodeType == Node.TEXT_NODE:
            last.data += text
        else:
            self.at.appendChild(self.document.createTextNode(text))

    def cdata(self, text):
        self.at.appendChild(self.document.createCDATASection(text))

    def comment(self, text):
        self.at.appendChild(self.document.createComment(text))

    def pi(self, target, text=None):
        self.at.appendChild(self.document.createProcessingInstruction(target, text or ""))

    def doctype(self, text):
        found = _declared.match(text)
        if found:
            name, system, public, identifier, subset = found.groups()
            made = DocumentType(name)
            made.publicId = public and public[1:-1]
            made.systemId = (system or identifier) and (system or identifier)[1:-1]
            made.internalSubset = subset
            made.ownerDocument = self.document
            self.document.appendChild(made)
            self.document.doctype = made


def parseString(string, parser=None):
    if isinstance(string, (bytes, bytearray)):
        found = _re.match(rb"<\?xml[^>]*encoding=[\"']([\w.-]+)", string)
        string = bytes(string).decode(found.group(1).decode() if found else "utf-8-sig")
    builder = _Builder()
    text = string.replace("\r\n", "\n").lstrip("\ufeff")
    _Reading(text, builder, True, _ExpatError).run()
    document = builder.document
    found = _re.match(r"<\?xml([^?]*)\?>", text)
    if found:
        said = dict(_re.findall(r"""(\w+)\s*=\s*["']([^"']*)["']""", found.group(1)))
        document.version = said.get("version")
        document.encoding = said.get("encoding")
        document.standalone = said["standalone"] == "yes" if "standalone" in said else None
    return document


def parse(file, parser=None, bufsize=None):
    if isinstance(file, str) or hasattr(file, "__fspath__"):
        with open(file, "rb") as opened:
            return parseString(opened.read())
    return parseString(file.read())


def getDOMImplementation(features=None):
    return Document.implementation
`,
);
