import re


def count(text, word):
    # ruleid: python.regex.pattern-from-parameter
    one = re.findall("\\b" + re.escape(word) + "\\b", text)
    # ruleid: python.regex.pattern-from-parameter
    two = re.search(f"{re.escape(word)}s?", text)
    # ok: python.regex.pattern-from-parameter
    three = re.findall("\\b" + re.escape(word) + "\\b", text)
    # ok: python.regex.pattern-from-parameter
    four = re.findall("[a-z]+", text)
    return one, two, three, four
