import jinja2
from flask import Flask
from jinja2 import Environment, FileSystemLoader, select_autoescape

app = Flask(__name__)
# ruleid: python.template.autoescape-off
one = Environment(loader=FileSystemLoader("templates"), autoescape=True)
# ruleid: python.template.autoescape-off
two = jinja2.Environment(loader=FileSystemLoader("templates"), autoescape=select_autoescape())
# ruleid: python.template.autoescape-off
app.jinja_env.autoescape = True
# ok: python.template.autoescape-off
three = Environment(loader=FileSystemLoader("templates"), autoescape=True)
# ok: python.template.autoescape-off
four = Environment(autoescape=select_autoescape(["html"]))
