# expect: ended '\x1b]0;title\x07\x1b[2J'
print(ascii("\x1b]0;title\x07\x1b[2J"))
