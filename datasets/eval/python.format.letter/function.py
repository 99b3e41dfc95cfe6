from letter import letter
from readers import Reader

ada = Reader("Ada", "London")
assert letter("Dear {reader.name},\nhow is {reader.city}?", ada) == "Dear Ada,\nhow is London?", "both"
assert letter("{reader.name}, {reader.name}!", ada) == "Ada, Ada!", "twice"
assert letter("Hello", ada) == "Hello", "none"
assert letter("Dear {reader.name}", Reader("{reader.city}", "Rome")) == "Dear {reader.city}", "a name like a placeholder"
