import math, string
print(len(vars(string)["ascii_letters"]), "pi" in vars(math), vars(math).get("nope", "none"))
