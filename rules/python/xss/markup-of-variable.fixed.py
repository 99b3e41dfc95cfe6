from html import escape

import bleach
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from markupsafe import Markup


def badge(user):
    # ruleid: python.xss.markup-of-variable
    one = mark_safe("<b>" + escape(user.name) + "</b>")
    # ruleid: python.xss.markup-of-variable
    two = Markup(f"<b>{escape(str(user.name))}</b>")
    # ok: python.xss.markup-of-variable
    three = format_html("<b>{}</b>", user.name)
    # ok: python.xss.markup-of-variable
    four = Markup("<b>{}</b>").format(user.name)
    # ok: python.xss.markup-of-variable
    five = mark_safe("<br>")
    return one, two, three, four, five


def cleaned(text):
    safe = bleach.clean(text, tags=["b"])
    # ok: python.xss.markup-of-variable
    return mark_safe(safe)
