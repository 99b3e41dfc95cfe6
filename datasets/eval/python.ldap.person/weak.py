def person_filter(name, department):
    """Return the filter for a person."""
    return f"(&(objectClass=person)(uid={name})(ou={department}))"
