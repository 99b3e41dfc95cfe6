# label: safe
# cwe: CWE-1333
# expect: returned
# why: splits lines by commas and blanks

def well_formed(lines):
    def is_words(text):
        words = text.split()
        return bool(words) and all(word.isalnum() for word in words)

    return [all(map(is_words, line.split(","))) for line in lines]


print(well_formed(["one two, three"]))
print(well_formed(["word " * 30 + ";", "a,,b"]))
