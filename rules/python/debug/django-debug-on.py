import os

# ruleid: python.debug.django-debug-on
DEBUG = True
# ok: python.debug.django-debug-on
DEBUG = os.environ.get("DJANGO_DEBUG") == "1"
