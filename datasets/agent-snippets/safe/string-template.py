from string import Template, ascii_lowercase
print(Template("$a-$b").substitute(a=1, b=2), ascii_lowercase[:3])
