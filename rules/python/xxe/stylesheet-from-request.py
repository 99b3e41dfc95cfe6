from flask import Flask, request
from lxml import etree

app = Flask(__name__)


@app.route("/transform", methods=["POST"])
def transform():
    parser = etree.XMLParser(resolve_entities=False)
    sheet = etree.fromstring(request.form["sheet"], parser)
    # ruleid: python.xxe.stylesheet-from-request
    one = etree.XSLT(sheet)
    # ok: python.xxe.stylesheet-from-request
    two = etree.XSLT(etree.parse("sheet.xsl"))
    return str((one, two))
