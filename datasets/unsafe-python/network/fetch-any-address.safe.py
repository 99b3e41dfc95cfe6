# label: safe
# cwe: CWE-918
# expect: returned
# why: finds the title in a page that it is given

from html.parser import HTMLParser


class Title(HTMLParser):
    def __init__(self):
        super().__init__()
        self.inside, self.title = False, ""

    def handle_starttag(self, tag, attrs):
        self.inside = tag == "title"

    def handle_endtag(self, tag):
        self.inside = False

    def handle_data(self, data):
        if self.inside:
            self.title += data


parser = Title()
parser.feed("<html><head><title>Tea &amp; milk</title></head><body>x</body></html>")
print(parser.title)
