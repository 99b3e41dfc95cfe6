class Temperature:
    @property
    def celsius(self):
        return self._c

    @celsius.setter
    def celsius(self, value):
        if not isinstance(value, (int, float)):
            raise TypeError("celsius must be a number, not " + type(value).__name__)
        self._c = value


t = Temperature()
t.celsius = 20
print(t.celsius)
t.celsius = "hot"
