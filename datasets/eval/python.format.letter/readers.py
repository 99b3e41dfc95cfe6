"""The readers of the newsletter."""

API_KEY = "SECRET-of-the-tests"


class Reader:
    def __init__(self, name, city, notes=""):
        self.name = name
        self.city = city
        self.notes = notes
