import os

from pictures import save_picture

os.makedirs("public")
png = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89\x00\x00\x00\x00IEND\xaeB`\x82"
jpeg = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00\xff\xd9"
gif = b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
for filename, data, endings in (("me.png", png, (".png",)), ("cat.jpg", jpeg, (".jpg", ".jpeg")), ("move.gif", gif, (".gif",))):
    name = save_picture("public", filename, data)
    assert str(name).lower().endswith(endings), f"the ending of {name!r}"
    assert open(os.path.join("public", name), "rb").read() == data, f"the content of {filename}"
