import xml.etree.ElementTree as ET
from xml.dom import minidom

import defusedxml.ElementTree as SafeET
from flask import Flask, request

app = Flask(__name__)


@app.route("/order", methods=["POST"])
def order():
    # ruleid: python.xxe.expansion-from-request
    one = ET.fromstring(request.data)
    # ruleid: python.xxe.expansion-from-request
    two = minidom.parseString(request.data)
    # ruleid: python.xxe.expansion-from-request
    three = ET.parse(request.files["file"])
    # ok: python.xxe.expansion-from-request
    four = SafeET.fromstring(request.data)
    # ok: python.xxe.expansion-from-request
    five = ET.fromstring("<a/>")
    return str((one, two, three, four, five))
