/** Words by which tools say that a machine translated: `mt`, `NMT`, `MT!`, `Machine Translation`. */
const MACHINE =
  /^(?:x-)?(?:n|a|s|adaptive[-_]?|neural[-_]?)?mt(?:$|[-_:! ])|machine|auto(?:matic)?[-_ ]?transl|automatically translated|\bmt$/i

/** Engines whose names mean nothing else. */
const ENGINES =
  /\b(?:deepl|systran|modernmt|microsoft translator|bing translator|yandex|papago|youdao|niutrans|kantan(?:mt)?|globalese|libretranslate|apertium|argos translate|opus-?mt|nllb(?:-\d+)?|chatgpt|openai|anthropic|gpt-?\d\S*|claude[- ](?:\d|opus|sonnet|haiku)\S*|gemini[- ]\d\S*|llm)\b/i

/** Makers of engines, whose names stand for one only alone or with a word for it. */
const MAKERS =
  /^(?:google|microsoft|azure|bing|amazon|aws|ibm|watson|baidu|tencent|alibaba|naver|promt)(?:[-_: ]*(?:cloud|ai|hub|neural|automl|watson|v\d+))*(?:[-_: ]*(?:translat\w*|[ns]?mt)\b.*)?$/i

/** Memories and files of terms can have the name of anybody. */
const MEMORY = /\b(?:tm|tmx|sdltm|memory|memories|termbase|glossary)\b/i

/** Whether a tool’s words for where a translation comes from name a machine. */
export const namesMachine = (origin: string): boolean => {
  const name = origin.trim()
  return MACHINE.test(name) || (!MEMORY.test(name) && (ENGINES.test(name) || MAKERS.test(name)))
}
