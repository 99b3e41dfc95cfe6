# /// script
# dependencies = ["a"]
import os
