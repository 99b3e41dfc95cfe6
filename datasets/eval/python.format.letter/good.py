import re


def letter(template, reader):
    known = {"{reader.name}": reader.name, "{reader.city}": reader.city}
    return re.sub(r"\{reader\.(?:name|city)\}", lambda found: known[found.group()], template)
