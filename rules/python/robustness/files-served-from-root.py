from flask import Flask

# ruleid: python.robustness.files-served-from-root
weak = Flask(__name__, static_folder=".")
# ok: python.robustness.files-served-from-root
fine = Flask(__name__, static_folder="public")
