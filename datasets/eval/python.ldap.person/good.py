SIGNS = {ord(sign): f"\\{ord(sign):02x}" for sign in "\\*()\0"}


def person_filter(name, department):
    """Return the filter for a person; signs that have a meaning in filters are escaped."""
    return f"(&(objectClass=person)(uid={name.translate(SIGNS)})(ou={department.translate(SIGNS)}))"
