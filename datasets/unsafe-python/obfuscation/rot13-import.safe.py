# label: safe
# cwe: CWE-506
# expect: returned
# why: turns letters for fun

def turn(text):
    return "".join(
        chr((ord(letter) - 97 + 13) % 26 + 97) if letter.islower() else letter for letter in text
    )


print(turn("uryyb jbeyq"), turn(turn("hello")))
