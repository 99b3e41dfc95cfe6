# expect: ended ${process.exit()} 1`${1}`
print(f"{'${process.exit()}'}", f"{1}`${{1}}`")
