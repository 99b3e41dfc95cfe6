from jinja2 import Environment, FileSystemLoader
from mako.template import Template

# ruleid: python.template.autoescape-not-set
one = Environment(loader=FileSystemLoader("mail"))
# ruleid: python.template.autoescape-not-set
two = Template(filename="page.mako")
# ok: python.template.autoescape-not-set
three = Environment(loader=FileSystemLoader("pages"), autoescape=True)
# ok: python.template.autoescape-not-set
four = Template(filename="page.mako", default_filters=["h"])
