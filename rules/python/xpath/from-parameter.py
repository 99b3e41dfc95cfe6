def user(tree, name):
    # ruleid: python.xpath.from-parameter
    tree.xpath("//user[@name='" + name + "']")
    # ruleid: python.xpath.from-parameter
    query = f"//user[@name='{name}']"
    tree.xpath(query)
    # ok: python.xpath.from-parameter
    tree.xpath("//user[@name=$name]", name=name)
    # ok: python.xpath.from-parameter
    tree.xpath("//user[@name='" + "admin" + "']")
