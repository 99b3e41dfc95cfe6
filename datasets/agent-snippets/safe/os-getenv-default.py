import os
print(os.getenv("MY_APP_MODE", "development"))
