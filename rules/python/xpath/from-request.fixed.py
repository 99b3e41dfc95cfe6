import xml.etree.ElementTree as ET

from flask import Flask, request
from lxml import etree

app = Flask(__name__)
tree = etree.parse("users.xml")


@app.route("/login", methods=["POST"])
def login():
    name = request.form["name"]
    # ruleid: python.xpath.from-request
    found = tree.xpath("//user[name=$name]", name=name)
    # ruleid: python.xpath.from-request
    found = tree.xpath("//user[name=$name and password=$password]", name=name, password=request.form['password'])
    query = "//user[name='%s']" % name
    # ruleid: python.xpath.from-request
    found = etree.XPath(query)(tree)
    # ok: python.xpath.from-request
    found = tree.xpath("//user[name=$name]", name=name)
    root = ET.parse("users.xml").getroot()
    # ruleid: python.xpath.from-request
    found = root.findall(f".//user[@name='{name}']")
    # ok: python.xpath.from-request
    found = [user for user in root.findall(".//user") if user.get("name") == name]
    return str(len(found))


@app.route("/people")
def people(users):
    # ok: python.xpath.from-request
    return users.find(request.args["name"])
