# expect: ended script []
from html.parser import HTMLParser
class P(HTMLParser):
    def handle_starttag(self, t, a): print(t, a)
P().feed("<__proto__ constructor=1 __proto__=2><script>x</script>")
