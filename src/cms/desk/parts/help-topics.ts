/** The handbook section about each view: the handbook (as in `?for=`) and the id of the heading. */
export const HELP_TOPICS = {
  first: { book: '', id: 'the-first-page' },
  list: { book: '', id: 'find-an-answer' },
  entry: { book: '', id: 'where-it-stands' },
  sign: { book: '', id: 'sign-off' },
  coverage: { book: 'translators', id: 'what-is-to-do' },
  exchange: { book: 'translators', id: 'working-in-a-tool-of-your-own' },
  words: { book: 'translators', id: 'words' },
  topics: { book: '', id: 'topics' },
  labels: { book: '', id: 'sign-contacts-topics-and-the-welcome' },
  people: { book: '', id: 'people' },
  contacts: { book: '', id: 'contacts-for-help' },
  phrases: { book: '', id: 'phrases-of-danger' },
  greetings: { book: '', id: 'greetings-for-packs' },
  taglines: { book: '', id: 'sentences-in-other-languages' },
  settings: { book: '', id: 'languages-and-settings' },
  imports: { book: '', id: 'imports' },
  give: { book: '', id: 'give-answers' },
  feedback: { book: '', id: 'what-readers-miss' },
  log: { book: '', id: 'the-log' },
  saw: { book: '', id: 'what-readers-saw-on-a-day' },
  account: { book: '', id: 'your-account' },
} as const

export type HelpTopic = keyof typeof HELP_TOPICS
