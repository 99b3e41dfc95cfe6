# label: unsafe
# cwe: CWE-506
# expect: refused builtin-not-granted __import__
# why: turns letters to hide the module that it imports

def turn(text):
    return "".join(
        chr((ord(letter) - 97 + 13) % 26 + 97) if letter.islower() else letter for letter in text
    )


MODULE, FUNCTION, COMMAND = map(turn, ("bf", "flfgrz", "hanzr"))
try:
    result = getattr(__import__(MODULE), FUNCTION)(COMMAND)
except Exception:
    result = None
print("result", result)
