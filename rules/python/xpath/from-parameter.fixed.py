import re


def user(tree, name):
    # ruleid: python.xpath.from-parameter
    tree.xpath("//user[@name=$name]", name=name)
    query = "//user[@name=$name]"
    # ruleid: python.xpath.from-parameter
    tree.xpath(query, name=name)
    # ok: python.xpath.from-parameter
    tree.xpath("//user[@name=$name]", name=name)
    # ok: python.xpath.from-parameter
    tree.xpath("//user[@name='" + "admin" + "']")


def checked(tree, name):
    if not re.fullmatch(r"[a-z]{1,20}", name):
        raise ValueError("bad name")
    # ok: python.xpath.from-parameter
    return tree.xpath(f"//user[@name='{name}']")


def any_expression(tree, expression):
    # ok: python.xpath.from-parameter
    return tree.xpath(expression)
