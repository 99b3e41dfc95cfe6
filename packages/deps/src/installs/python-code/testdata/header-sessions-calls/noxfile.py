import nox

@nox.session
def tests(session):
    session.install("pytest==8.2.0", "coverage[toml]")  # ok
    session.install("-r", "requirements.txt", ".")
    session.install("-e", ".", *EXTRA)
    session.run("pytest")
