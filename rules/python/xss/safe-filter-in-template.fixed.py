from flask import render_template_string


def page(text):
    # ruleid: python.xss.safe-filter-in-template
    one = render_template_string("<p>{{ text }}</p>", text=text)
    # ruleid: python.xss.safe-filter-in-template
    two = render_template_string("{% autoescape true %}{{ text }}{% endautoescape %}", text=text)
    # ok: python.xss.safe-filter-in-template
    three = render_template_string("<p>{{ text }}</p>", text=text)
    return one + two + three
