import os
import xml.sax
from xml.sax.handler import ContentHandler, EntityResolver, feature_external_ges


class _Titles(ContentHandler):
    def __init__(self):
        super().__init__()
        self.found = []
        self.inside = False

    def startElement(self, name, attrs):
        if name == "title":
            self.inside = True
            self.found.append("")

    def endElement(self, name):
        if name == "title":
            self.inside = False

    def characters(self, content):
        if self.inside:
            self.found[-1] += content


class _Resolver(EntityResolver):
    def __init__(self, folder):
        self.folder = folder

    def resolveEntity(self, publicId, systemId):
        return open(os.path.join(self.folder, systemId), "rb")


def titles(folder, name):
    """Return the titles of a catalogue."""
    handler = _Titles()
    parser = xml.sax.make_parser()
    parser.setFeature(feature_external_ges, True)
    parser.setContentHandler(handler)
    parser.setEntityResolver(_Resolver(folder))
    with open(os.path.join(folder, name), "rb") as file:
        parser.parse(file)
    return handler.found
