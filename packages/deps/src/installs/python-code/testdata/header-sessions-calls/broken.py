# /// script
# dependencies = ["a"
# ///
