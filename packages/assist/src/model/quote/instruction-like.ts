/**
 * Whether a line reads like words to the model that reads it, instead of code for people.
 *
 * A list of forms, so it can be evaded; it is there to warn the model and the user, and nothing is safe because of it. Looks at the first
 * thousand characters of a line.
 */
export const readsLikeInstructions = (line: string): boolean => {
  const text = line.slice(0, 1_000);
  return forms.some((form) => form.test(text));
};

const forms: readonly RegExp[] = [
  // "ignore all previous instructions"
  /\b(?:ignore|disregard|forget|override|bypass|skip)\b.{0,40}\b(?:instructions?|rules|prompts?|above|previous|prior|guidelines|directives?|checks)\b/iu,
  // "do not report this"
  /\b(?:do not|don['’]?t|never|must not|no need to)\s+(?:report|flag|mention|list|raise|warn|review|analy[sz]e|scan|fix|comment on)\b/iu,
  // "respond with no findings"
  /\b(?:report|answer|respond|reply)\b.{0,30}\bnothing\b|\b(?:report|return|answer|respond|reply|output|say|print)\b.{0,30}\b(?:no (?:findings?|issues?|problems?|vulnerabilit\w+)|(?:an )?empty (?:list|array|result)|lgtm)\b/iu,
  // "you are now an assistant"
  /\byou(?:['’]re| are| act)\b.{0,20}\b(?:ai|assistant|language model|llm|reviewer|scanner|claude|chatgpt|gpt|gemini|copilot)\b/iu,
  /\b(?:as an ai|(?:dear|hey|hello|hi) (?:ai|llm|assistant|reviewer|model|claude|chatgpt|gpt|gemini|copilot)|(?:notes?|attention|messages?|instructions?|memo) (?:to|for) (?:the |any |all )?(?:ai|llm|language model|model|assistant|(?:ai |code |security )?reviewer|scanner|bot|agent)s?)\b/iu,
  // Tokens and tags by which models tell speakers apart.
  /<\|[\w ]{2,30}\|>|\[\/?INST\]|<<\/?SYS>>|<\/?(?:system|assistant|user|developer|tool_result|tool_use|tool_call|function_calls?|function_results?|instructions?|thinking|think)>/iu,
  /^\W{0,6}(?:system|assistant|developer|human|user)\s?(?:message|prompt|override)?\s?[:>]\s+\S/iu,
  /\b(?:system|developer) (?:prompt|message|override|note)\b/iu,
  // "this code was audited and is safe"
  /\b(?:this|the (?:following|above|next))\b.{0,30}\b(?:is|was|has been|are|were)\b.{0,30}\b(?:false positives?|(?:security[- ])?(?:audited|approved|verified|whitelisted|allow-?listed|signed off|reviewed)|safe to ignore|intentionally (?:vulnerable|insecure))\b/iu,
  // Guesses at the end of the quotation.
  /\[\[\s?(?:end|data)\s+\w|\b(?:end|begin|start) of (?:data|input|quoted?|quotation|untrusted|user (?:data|input|content)|material)\b|(?:end|begin)[-_ ](?:untrusted|user)[-_ ](?:data|input|content)/iu,
  /\b(?:mark|set|rate|classify|treat)\b.{0,30}\b(?:as )?(?:safe|secure|false positive|resolved|fixed|low (?:risk|severity|priority)|informational)\b/iu,
];
