console.log("abc".padStart(6, "*"), "abc".padEnd(5) + "|", "  trim ".trim() + "|", "a-b-c".replaceAll("-", "+"), "abc".at(-1), "x".repeat(3));
console.log([..."a😀b"].length, "a😀b".length, "😀".codePointAt(0), String.fromCodePoint(128512), "é".normalize("NFD").length, "ß".toUpperCase(), "İ".toLowerCase().length);
console.log("abcdef".slice(-3, -1), "abcdef".substring(4, 1), "abc".indexOf("c"), "a,b,,c".split(","), "abc".split(""), "test".includes("es"), "abc".localeCompare("abd"));
console.log(`tagged: ${((s: TemplateStringsArray, ...v: unknown[]) => s.raw.join("|") + v.join("+"))`a${1}b${2}c\n`}`, String.raw`\n${1}`, "a\tb\\", 'it\'s', "quote\"s");
console.log("%s is %d years and %i, %f, %j %O %%", "Bob", 42.5, 42.9, "3.5", { a: 1 }, { b: { c: {} } }, "extra", 1);
console.log("a\u0000b", ["a\u0000b", "tab\t", "nl\n", "\u001b[31m", "\x7f", "'", "\"", "'\"", "'\"`"], "isWellFormed" in "".constructor.prototype);
