from directory import person_filter

assert person_filter("ada", "sales") == "(&(objectClass=person)(uid=ada)(ou=sales))", "plain words"
assert person_filter("grace.hopper", "research-2") == "(&(objectClass=person)(uid=grace.hopper)(ou=research-2))", "dots and dashes"
