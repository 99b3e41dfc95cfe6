import xml.etree.ElementTree as ET

import defusedxml.ElementTree as SafeET
import defusedxml.minidom
from flask import Flask, request

app = Flask(__name__)


@app.route("/order", methods=["POST"])
def order():
    # ruleid: python.xxe.expansion-from-request
    one = SafeET.fromstring(request.data)
    # ruleid: python.xxe.expansion-from-request
    two = defusedxml.minidom.parseString(request.data)
    # ruleid: python.xxe.expansion-from-request
    three = SafeET.parse(request.files["file"])
    # ok: python.xxe.expansion-from-request
    four = SafeET.fromstring(request.data)
    # ok: python.xxe.expansion-from-request
    five = ET.fromstring("<a/>")
    return str((one, two, three, four, five))
