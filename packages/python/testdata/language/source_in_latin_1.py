# -*- coding: latin-1 -*-
print("grüße", len("é"))
näme = 5
print(näme)
