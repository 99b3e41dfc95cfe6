import html


def page(name):
    # ruleid: python.xss.page-from-parameter
    return f"<h1>Hello {html.escape(str(name))}</h1>"


def old_page(name):
    # ruleid: python.xss.page-from-parameter
    return "<h1>Hello %s</h1>" % html.escape(str(name))


def escaped(name):
    # ok: python.xss.page-from-parameter
    return f"<h1>Hello {html.escape(name)}</h1>"


def plain(name):
    # ok: python.xss.page-from-parameter
    return f"Hello {name}"


def number(name: int):
    # ok: python.xss.page-from-parameter
    return f"<b>{name}</b>"
