import getpass


def weak():
    # ruleid: python.secrets.password-from-terminal-echoed
    password = getpass.getpass("Password: ")
    # ruleid: python.secrets.password-from-terminal-echoed
    form = '<input type="password" name="password">'
    return password, form


def fine():
    # ok: python.secrets.password-from-terminal-echoed
    password = getpass.getpass("Password: ")
    # ok: python.secrets.password-from-terminal-echoed
    name = input("Name: ")
    # ok: python.secrets.password-from-terminal-echoed
    form = '<input type="password" name="password">'
    return password, name, form
