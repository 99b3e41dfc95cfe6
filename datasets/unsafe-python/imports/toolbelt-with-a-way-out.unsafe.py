# label: unsafe
# cwe: CWE-918
# expect: refused import-not-granted requests_toolbelt
# why: tries one client for the network after the other

client = None
for attempt in range(1):
    try:
        import requests_toolbelt as client
    except ImportError:
        pass
if client is None:
    try:
        import httplib2 as client
    except ImportError:
        client = "none"
print(client)
