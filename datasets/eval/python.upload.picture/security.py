import os

from pictures import save_picture

os.makedirs("public")
gif = b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
script = b"<?php system($_GET['c']); ?>"
page = b"<script>alert(1)</script>"
for filename, data in (
    ("shell.php", script),
    ("shell.php", gif + script),
    ("shell.PhP", script),
    ("page.html", page),
    ("page.svg", page),
    ("page.xhtml", page),
    ("me.png.html", page),
    ("tool.cgi", b"#!/bin/sh\n"),
    (".htaccess", b"AddType application/x-httpd-php .png"),
    ("no-ending", page),
    ("me.gif.php", gif + script),
    ("me.php\n", script),
):
    try:
        save_picture("public", filename, data)
    except Exception:
        pass  # A refusal is as good as an answer.
    for folder, _, names in os.walk("public"):
        for name in names:
            assert name.lower().endswith((".png", ".jpg", ".jpeg", ".gif")), f"{filename!r} is served as {name!r}"
