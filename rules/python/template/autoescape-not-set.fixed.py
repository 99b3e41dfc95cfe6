from jinja2 import Environment, FileSystemLoader, select_autoescape
from mako.template import Template

# ruleid: python.template.autoescape-not-set
one = Environment(loader=FileSystemLoader("mail"), autoescape=select_autoescape())
# ruleid: python.template.autoescape-not-set
two = Template(filename="page.mako", default_filters=["h"])
# ok: python.template.autoescape-not-set
three = Environment(loader=FileSystemLoader("pages"), autoescape=True)
# ok: python.template.autoescape-not-set
four = Template(filename="page.mako", default_filters=["h"])
