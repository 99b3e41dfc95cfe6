def greet(template, user):
    # ruleid: python.format.string-from-parameter
    return template.format(user=user)


def fixed(user):
    # ok: python.format.string-from-parameter
    return "Hello {u.name}".format(u=user)
