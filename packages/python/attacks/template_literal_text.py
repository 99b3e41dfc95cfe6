# expect: ended "${globalThis} ` \\u0041 </script> \u2028\u2029 \\x41 */ //"
print("${globalThis}", '`', "\\u0041", "</script>", "\u2028\u2029", r"\x41", "*/", "//")
