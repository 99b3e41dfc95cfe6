from flask import render_template_string
from jinja2 import Environment, Template

HEAD = "<h1>"


def page(title, body):
    # ruleid: python.template.built-from-text
    one = render_template_string("<h1>{{ title }}</h1>", title=title)
    # ruleid: python.template.built-from-text
    two = Template("Hello {{ title }}").render(title=title)
    # ruleid: python.template.built-from-text
    three = Environment(autoescape=True).from_string(body).render()
    # ok: python.template.built-from-text
    four = render_template_string(HEAD + "{{ title }}</h1>", title=title)
    # ok: python.template.built-from-text
    five = Template("Hello {{ title }}").render(title=title)
    return one + two + three + four + five
