// ruleid: javascript.llm.key-in-browser
const open = new OpenAI({ apiKey });
// ok: javascript.llm.key-in-browser
const closed = new OpenAI({ apiKey });
