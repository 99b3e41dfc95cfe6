"""What a browser does with a form: it sends the values of its inputs, with what the user typed."""
from html.parser import HTMLParser


class _Inputs(HTMLParser):
    def __init__(self):
        super().__init__()
        self.fields = {}

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if tag in ("input", "button") and given.get("name"):
            self.fields[given["name"]] = given.get("value") or ""

    handle_startendtag = handle_starttag


def filled(html, **typed):
    inputs = _Inputs()
    inputs.feed(html)
    return {**inputs.fields, **typed}
