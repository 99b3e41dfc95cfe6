const path = require("path");
// ruleid: javascript.code.require-of-values
const handler = require("./handlers/" + process.argv[2]);
// ruleid: javascript.code.require-of-values
const command = require(`./commands/${name}`);
// ok: javascript.code.require-of-values
const config = require(path.join(__dirname, "config.json"));
// ok: javascript.code.require-of-values
const other = require("./other");
const fixed = "./fixed";
// ok: javascript.code.require-of-values
const third = require(fixed);
