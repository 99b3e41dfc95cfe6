import os

# ruleid: python.debug.django-debug-on
DEBUG = False
# ok: python.debug.django-debug-on
DEBUG = os.environ.get("DJANGO_DEBUG") == "1"
