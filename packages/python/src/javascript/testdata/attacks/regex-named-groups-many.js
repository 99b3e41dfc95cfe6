// must: raised
new RegExp(Array.from({ length: 300 }, (_, i) => `(?<g${i}>a?)`).join('')).exec('a').groups.g1
