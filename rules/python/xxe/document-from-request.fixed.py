import defusedxml.ElementTree
from flask import Flask, request
from lxml import etree

app = Flask(__name__)


@app.route("/order", methods=["POST"])
def order():
    # ruleid: python.xxe.document-from-request
    one = etree.fromstring(request.data, parser=etree.XMLParser(resolve_entities=False, no_network=True))
    weak = etree.XMLParser(resolve_entities=False, no_network=True)
    # ruleid: python.xxe.document-from-request
    two = etree.fromstring(request.data, weak)
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    # ok: python.xxe.document-from-request
    three = etree.fromstring(request.data, parser)
    # ok: python.xxe.document-from-request
    four = etree.fromstring(request.data, parser=parser)
    # ok: python.xxe.document-from-request
    five = defusedxml.ElementTree.fromstring(request.data)
    return str((one, two, three, four, five))
