/** Calls that only shape a value: what they are called with, and whether they are called, says nothing of what is done. */
const shaping =
  /(?:^|\.)(?:format|join|concat|replace|replaceAll|str|int|float|bool|list|dict|tuple|set|len|repr|String|Number|Boolean|Array|encode|decode|strip|lstrip|rstrip|trim|lower|upper|toLowerCase|toUpperCase|toString|slice|substr|substring|split|map|filter|hexdigest|digest|update|quote|unquote|escape|push|append|f|text|Path|resolve|normpath|normalize|abspath|realpath|basename|choice|choices|sample|randint|randrange|random|floor|fromCharCode|range|print|Error|bytes|getattr|b64encode|b64decode|hex|read|stringify|mktemp|gettempdir|getenv|environ\.get|cursor|raw)(?:\(\))?$|^""\.|\]$|^new /u;

export const isShaping = (name: string): boolean => shaping.test(name);
