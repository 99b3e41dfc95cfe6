/** What a program wanted when it asked for something that it may not have. */
export type Intent =
  | 'ask-user'
  | 'ask-model'
  | 'database'
  | 'delete-file'
  | 'environment'
  | 'http'
  | 'list-files'
  | 'mail'
  | 'read-file'
  | 'run-command'
  | 'write-file';

/**
 * Names of tools that serve an intent, by the words in them. Underscores and capitals are read as blanks before.
 *
 * A guess that costs little: the refusal stands whatever it finds, only the advice gets better.
 */
const words: Readonly<Record<Intent, RegExp>> = {
  'ask-user': /\b(?:ask|prompt|confirm)\b.*\b(?:user|human|person)\b|\bask\b$/,
  'ask-model':
    /\b(?:ask|complete|generate|prompt|chat|query)\b.*\b(?:model|llm|ai|gpt|claude|completion)\b|\b(?:llm|complete|chat)\b/,
  database: /\b(?:sql|db|database|table|query)\b/,
  'delete-file': /\b(?:delete|remove|rm|unlink|trash)\b.*\b(?:files?|path|folder|dir|directory)\b|\brm\b/,
  environment: /\b(?:env|environment|config|settings?|secret)\b/,
  http: /\b(?:http|fetch|url|web|request|download|browse|api)\b/,
  'list-files':
    /\b(?:list|ls|find|walk|glob|scan)\b.*\b(?:files?|paths?|folders?|dirs?|directory|directories)\b|\b(?:ls|listdir|readdir|glob)\b/,
  mail: /\b(?:mail|email|smtp)\b/,
  'read-file': /\b(?:read|open|load|get|cat|view)\b.*\b(?:files?|path|documents?|contents?)\b|\bcat\b/,
  'run-command': /\b(?:run|exec|execute|shell|bash|sh|terminal|command|cmd)\b/,
  'write-file': /\b(?:write|save|store|create|append|put|edit)\b.*\b(?:files?|path|documents?)\b/,
};

/** The first tool whose name says that it does the intended thing. */
export const toolFor = <T extends { readonly name: string }>(tools: readonly T[], intent: Intent): T | undefined =>
  tools.find(({ name }) => words[intent].test(inWords(name)));

const inWords = (name: string): string =>
  name
    .slice(0, 100)
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();
