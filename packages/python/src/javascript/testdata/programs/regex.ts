const log = `2024-01-15 ERROR [db] timeout after 30s
2024-01-16 INFO [web] started
2024-01-17 ERROR [web] code=500`;
for (const m of log.matchAll(/^(?<date>\d{4}-\d\d-\d\d) (?<level>\w+) \[(?<source>\w+)\] (?<text>.*)$/gm)) console.log(m.groups!.level, { ...m.groups });
console.log("a1b22c333".replace(/\d+/g, (n) => `<${n.length}>`), "x-y_z".split(/[-_]/), /(\d+)-(\d+)/.exec("10-20"));
console.log("camelCaseString".replace(/([A-Z])/g, " $1").toLowerCase(), "2020-01-02".replace(/(\d+)-(\d+)-(\d+)/, "$3/$2/$1"));
console.log(/^\p{Lu}/u.test("Éa"), "aBc".match(/[A-Z]/), "aaa".lastIndexOf("a"), /a.c/s.test("a\nc"), [..."a,b;c".matchAll(/[,;]/g)].map((m) => m.index));
console.log(/(?<=\$)\d+/.exec("cost $42")?.[0], "x".match(/y/), /[\w.]+@[\w.]+/.test("a.b@c.de"));
const sticky = /foo/y; sticky.lastIndex = 3; console.log(sticky.test("barfoo"), sticky.lastIndex, /a/gi, new RegExp("a/b", "u"));
