import shutil
print(shutil.which("definitely-not-a-program"))
