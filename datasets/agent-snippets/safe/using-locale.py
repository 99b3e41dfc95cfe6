import locale
print(isinstance(locale.getlocale(), tuple))
