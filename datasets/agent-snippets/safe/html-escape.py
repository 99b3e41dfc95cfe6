import html
print(html.escape("<b>&"), html.unescape("&lt;"))
