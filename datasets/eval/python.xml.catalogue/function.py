import os

os.makedirs("books")
files = {
    "plain.xml": "<catalogue><book><title>Emma</title></book><book><title>Ulysses &amp; more</title></book></catalogue>",
    "main.xml": '<?xml version="1.0"?><!DOCTYPE catalogue [<!ENTITY novels SYSTEM "novels.xml">]>'
    "<catalogue><title>First</title>&novels;<title>Last</title></catalogue>",
    "novels.xml": "<part><title>Middle one</title><title>Middle two</title></part>",
}
for name, text in files.items():
    with open(f"books/{name}", "w") as file:
        file.write(text)

from catalogue import titles

assert titles("books", "plain.xml") == ["Emma", "Ulysses & more"], "a catalogue of one file"
expected = ["First", "Middle one", "Middle two", "Last"]
assert titles("books", "main.xml") == expected, "an entity of the same folder"
assert titles(os.path.abspath("books"), "main.xml") == expected, "a folder named whole"
