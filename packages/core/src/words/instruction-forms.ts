/** What a text asks for, or how it makes itself look. */
export type InstructionKind =
  | 'override'
  | 'do-not-report'
  | 'report-nothing'
  | 'approval'
  | 'mark-as-safe'
  | 'skip'
  | 'audience'
  | 'role'
  | 'speaker'
  | 'markup'
  | 'boundary';

export interface InstructionForm {
  readonly kind: InstructionKind;
  /** How much it says on its own: 0 hint, 1 weak, 2 and 3 strong. */
  readonly weight: 0 | 1 | 2 | 3;
  readonly form: RegExp;
}

// sallyport-ignore-start text.instructions.to-reviewer -- the forms themselves
/**
 * The forms of words that speak to a model or a reviewer instead of to people who read code.
 *
 * A list, so it can be evaded; it is there to warn, and nothing is safe because of it. Forms of weight 0 are wide: they warn a model
 * about a quoted line, where a false alarm costs nothing. The others are narrow, for findings.
 */
export const instructionForms: readonly InstructionForm[] = [
  // An order to forget what was said before; not what prompts say about the data that they quote.
  {
    kind: 'override',
    weight: 3,
    form: /\b(?:ignore|disregard|forget|override|bypass)\b(?: \S+){0,3}? (?:previous|prior|above|earlier|preceding|former|original|existing|system|your|safety|security)(?: \S+){0,2}? (?:instructions?|prompts?|directions|orders|guidelines|directives)\b(?! (?:in|inside|within|contained|that|from|found|embedded))/iu,
  },
  {
    kind: 'override',
    weight: 3,
    form: /\b(?:ignore|disregard|forget) (?:everything|all(?: of)?(?: that| what)?|anything)(?: \S+){0,2}? (?:above|before|previously|earlier|been told|told you)\b/iu,
  },
  { kind: 'override', weight: 3, form: /\bignorier\w{0,3}\b.{0,40}\b(?:anweisung|regel|vorgabe)/iu },
  {
    kind: 'override',
    weight: 3,
    form: /\b(?:ignor(?:a|ez|are|ar|e (?:todas?|todos|tous|toutes|les|as|le))|olvida|oublie[zr]?|dimentica|esque[cç]a)\b.{0,40}(?:instruc|instruç|istruzion|consigne|indicacion)/iu,
  },
  { kind: 'override', weight: 3, form: /(?:игнорир|забудь).{0,40}(?:инструкц|указани|правил)/iu },
  {
    kind: 'override',
    weight: 3,
    form: /(?:忽略|无视|無視し?).{0,16}(?:指令|指示|说明|提示|规则)|(?:指示|命令|指令|ルール).{0,8}無視|지시.{0,10}무시|تجاهل.{0,30}تعليمات/u,
  },
  // "ignore previous instructions" with every letter moved by thirteen.
  { kind: 'override', weight: 3, form: /\b(?:vtaber|qvfertneq)\b.{0,40}\b(?:vafgehpgvbaf?|svaqvatf?|cebzcgf?)\b/iu },
  {
    kind: 'override',
    weight: 1,
    form: /\b(?:ignore|disregard|forget|override|bypass)\b.{0,30}\b(?:rules|checks|findings|warnings|policy|policies|vulnerabilit\w+)\b/iu,
  },
  {
    kind: 'do-not-report',
    weight: 2,
    form: /\b(?:do not|don['’]?t|never|must not|should not|no need to|refrain from|stop|without)\s+(?:report|flag|mention|rais|list|warn about|comment on)(?:e|ing)?\b(?! (?:\S+ ){0,6}?(?:public|publicly|github|issue tracker|via|through))(?: \S+){0,3}? (?:findings?|vulnerabilit\w+|weakness\w*|injections?|security (?:issues?|problems?|findings?)|this (?:file|function|code|block|module|line|query|call|class|folder|directory|repository|project|package|notebook)|(?:the )?following (?:code|lines?|function))\b/iu,
  },
  {
    kind: 'do-not-report',
    weight: 2,
    form: /\b(?:keine (?:befunde|funde|schwachstellen|probleme)|nicht (?:melden|beanstanden))\b|\b(?:no (?:reportes|informes|señales)|ne (?:signale[zr]?|rapporte[zr]?)|non segnalare|não (?:relate|reporte))\b|не сообщай|不要(?:报告|報告|标记)|(?:報告|指摘)し?ないで|보고하지/iu,
  },
  // "respond with no findings": an order, not "reports no issues".
  {
    kind: 'report-nothing',
    weight: 1,
    form: /(?:^|[.:;,!#*"'`([{>\]-] ?|\b(?:please|will|must|should|shall|to|and|then|just|only|simply|always|you|now|reviewers?|scanners?|agents?|models?|system|assistant) )(?:report|answer|respond|reply|return|output|say|write|emit|print|conclude|state)\b(?: \S+){0,4}? ["'`]?(?:nothing\b(?! (?:else|but|more))|no (?:security )?(?:findings?|issues?|problems?|vulnerabilit\w+|weaknesses)|zero (?:findings?|issues?|vulnerabilit\w+)|lgtm|an empty (?:list|array) of findings|\{? ?"?findings"? ?: ?\[ ?\])/iu,
  },
  {
    kind: 'approval',
    weight: 1,
    form: /\b(?:this|the (?:following|above|next)|these|everything|all)\b(?: \S+){0,5}? (?:is|was|has been|have been|are|were)(?: \S+){0,2}? (?:audited|approved|vetted|verified|cleared|whitelisted|allow-?listed|signed off|(?:security[- ])?reviewed)\b|\b(?:already|previously|formally) (?:audited|approved|vetted|cleared|signed off|security[- ]reviewed)\b|\b(?:approved|audited|cleared|signed off) by (?:the |our |your )?(?:security|appsec|infosec|audit|red team|ciso)/iu,
  },
  {
    kind: 'approval',
    weight: 1,
    form: /\b(?:this|the (?:following|above|next)|these|it)\b(?: \S+){0,3}? (?:is|are|was)(?: \S+){0,2}? (?:safe|secure|benign|harmless|false positives?|intentionally (?:vulnerable|insecure)|safe to ignore)\b/iu,
  },
  {
    kind: 'mark-as-safe',
    weight: 2,
    form: /\b(?:mark|rate|classify|treat|label|consider)\b (?:this|it|these|the|all|every)(?: \S+){0,4}? as (?:safe|secure|benign|(?:a )?false positives?|resolved|fixed|approved|low (?:risk|severity|priority)|informational)\b/iu,
  },
  {
    kind: 'mark-as-safe',
    weight: 2,
    form: /\b(?:approve|merge|accept)\b (?:this|the) (?:pull request|pr|change|merge request|commit|patch|diff|file|code)\b(?: \S+){0,4}? (?:immediately|without|at once|now|automatically|unconditionally|regardless)\b/iu,
  },
  {
    kind: 'skip',
    weight: 1,
    form: /\b(?:skip|stop|abort|end|omit|exclude)\b (?:this|the|all|any|your|further)(?: \S+){0,3}? (?:file|review|analysis|scan|scanning|audit|security checks?|checks)\b|\b(?:do not|don['’]?t|never|no need to) (?:review|analy[sz]e|scan|audit|inspect|look at) (?:this|the|these|any|it)\b/iu,
  },
  {
    kind: 'audience',
    weight: 1,
    form: /\b(?:ai|llm|automated|language model|security|code|machine)[- ](?:\S+ )?(?:reviewers?|scanners?|agents?|assistants?|models?|auditors?|bots?|tools?|analy[sz]ers?)\b|\b(?:if you are|as) an? (?:ai|llm|language model|assistant|automated|agent|bot)\b|\b(?:dear|hey|hello|hi|note (?:to|for)|notes (?:to|for)|attention|message (?:to|for)|instructions? (?:to|for)|memo to) (?:the |any |all )?(?:\S+ )?(?:ai|llm|model|assistant|reviewer|scanner|bot|agent|claude|chatgpt|gpt|gemini|copilot)s?\b|\b(?:llms?|chatgpt|claude|gemini|copilot|sallyport|linters? and agents|reviewer bots?)\b|(?:^|[\s#/*"'(])reviewers?(?:, [^:]{1,20})?[:,] /iu,
  },
  {
    kind: 'role',
    weight: 1,
    form: /\byou(?:['’]re| are| act| will act)\b(?: \S+){0,5}? (?:ai|assistant|language model|llm|reviewer|scanner|auditor|claude|chatgpt|gpt|gemini|copilot|bot)\b|\b(?:pretend|imagine|roleplay|role-play|let['’]s play)\b/iu,
  },
  {
    kind: 'speaker',
    weight: 1,
    form: /(?:^|[\s#/*>"'`[(-])(?:system|assistant|developer|human|tool(?: result| output)?)\s?(?:message|prompt|override|notice|note)?\]?\s?[:>]\s+\S|\b(?:system|developer) (?:prompt|message|override|notice)\b|\bnew instructions? ?:|\btool[_ ](?:result|output|call)s?\b/iu,
  },
  {
    kind: 'markup',
    weight: 2,
    form: /<\|[\w ]{2,30}\|>|\[\/?INST\]|<<\/?SYS>>|<\/?(?:tool_result|tool_use|tool_call|function_calls?|function_results?|system-reminder|thinking)>/iu,
  },
  {
    kind: 'markup',
    weight: 1,
    form: /<\/?(?:system|assistant|user|developer|instructions?|untrusted|data|document)>/iu,
  },
  {
    kind: 'boundary',
    weight: 2,
    form: /\[\[ ?(?:end|data)\s+\w|\b(?:end|begin|start) of (?:data|input|quoted?|quotation|untrusted|user (?:data|input|content)|material)\b|(?:end|begin)[-_ ](?:untrusted|user)[-_ ](?:data|input|content)/iu,
  },
  // Wide ones, for warning a model about a line.
  {
    kind: 'override',
    weight: 0,
    form: /\b(?:ignore|disregard|forget|override|bypass|skip)\b.{0,40}\b(?:instructions?|rules|prompts?|above|previous|prior|guidelines|directives?|checks)\b/iu,
  },
  {
    kind: 'do-not-report',
    weight: 0,
    form: /\b(?:do not|don['’]?t|never|must not|no need to)\s+(?:report|flag|mention|list|raise|warn|review|analy[sz]e|scan|fix|comment on)\b/iu,
  },
  {
    kind: 'report-nothing',
    weight: 0,
    form: /\b(?:report|answer|respond|reply)\b.{0,30}\bnothing\b|\b(?:report|return|answer|respond|reply|output|say|print)\b.{0,30}\b(?:no (?:findings?|issues?|problems?|vulnerabilit\w+)|(?:an )?empty (?:list|array|result)|lgtm)\b/iu,
  },
  {
    kind: 'role',
    weight: 0,
    form: /\byou(?:['’]re| are| act)\b.{0,20}\b(?:ai|assistant|language model|llm|reviewer|scanner|claude|chatgpt|gpt|gemini|copilot)\b/iu,
  },
  {
    kind: 'audience',
    weight: 0,
    form: /\b(?:as an ai|(?:dear|hey|hello|hi) (?:ai|llm|assistant|reviewer|model|claude|chatgpt|gpt|gemini|copilot)|(?:notes?|attention|messages?|instructions?|memo) (?:to|for) (?:the |any |all )?(?:ai|llm|language model|model|assistant|(?:ai |code |security )?reviewer|scanner|bot|agent)s?)\b/iu,
  },
  { kind: 'markup', weight: 0, form: /<\/?(?:system|assistant|user|developer|instructions?|think)>/iu },
  {
    kind: 'speaker',
    weight: 0,
    form: /^\W{0,6}(?:system|assistant|developer|human|user)\s?(?:message|prompt|override)?\s?[:>]\s+\S|\b(?:system|developer) (?:prompt|message|override|note)\b/iu,
  },
  {
    kind: 'approval',
    weight: 0,
    form: /\b(?:this|the (?:following|above|next))\b.{0,30}\b(?:is|was|has been|are|were)\b.{0,30}\b(?:false positives?|(?:security[- ])?(?:audited|approved|verified|whitelisted|allow-?listed|signed off|reviewed)|safe to ignore|intentionally (?:vulnerable|insecure))\b/iu,
  },
  {
    kind: 'mark-as-safe',
    weight: 0,
    form: /\b(?:mark|set|rate|classify|treat)\b.{0,30}\b(?:as )?(?:safe|secure|false positive|resolved|fixed|low (?:risk|severity|priority)|informational)\b/iu,
  },
];
// sallyport-ignore-end text.instructions.to-reviewer
