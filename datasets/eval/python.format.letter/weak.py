def letter(template, reader):
    return template.format(reader=reader)
