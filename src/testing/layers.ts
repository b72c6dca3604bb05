/**
 * Whom a module serves. Readers' code never reaches staff's code, and staff's code never reaches
 * readers'; wiring may know both.
 */
type Side = 'shared' | 'readers' | 'staff' | 'wiring'

export type Module = {
  /** A folder, or a file beside `package.json`. */
  path: string
  side: Side
  /** What a newcomer finds there, for the map in the README. */
  holds: string
  /**
   * The folders inside, lowest first; those in one list do not import each other. `.` is the
   * module's own files.
   */
  layers?: readonly (readonly string[])[]
}

/**
 * The layers of the code, lowest first. A file imports from its own folder, from lower layers of its
 * module, and from modules in lower layers. The architecture test checks every import, and
 * `npm run generate` writes the map in the README from this list.
 */
export const LAYERS: readonly (readonly Module[])[] = [
  [
    {
      path: 'src/i18n',
      side: 'shared',
      holds:
        'the languages: their messages and data, splitting text into words, normalising it for search',
      layers: [['.'], ['languages'], ['registers'], ['messages', 'text']],
    },
  ],
  [
    {
      path: 'src/core',
      side: 'shared',
      holds:
        'what everything uses: SQL, settings, errors, roles, states, the audit log, the timer, the log, outgoing requests, parsing in threads',
      layers: [
        ['keyboard', 'pictures', 'recordings'],
        ['.'],
        ['http-client', 'parsing', 'payload', 'time', 'workers'],
        ['log'],
        ['ticker'],
      ],
    },
  ],
  [
    {
      path: 'src/fields',
      side: 'shared',
      holds: 'the table of an answer’s fields, and what their kinds mean',
    },
  ],
  [
    {
      path: 'src/published',
      side: 'shared',
      holds: 'the read model: how it is written, read and searched; readers’ feedback',
      layers: [
        ['.'],
        ['write', 'read'],
        ['search', 'codes', 'pictures', 'recordings'],
        ['feedback'],
      ],
    },
    {
      path: 'src/cms/messages',
      side: 'staff',
      holds: 'the desk’s messages for components and labels, in the language of the person',
    },
    {
      path: 'src/cms/contacts',
      side: 'staff',
      holds: 'contacts for help: their kinds and regions, and what a telephone number looks like',
    },
    {
      path: 'src/cms/access',
      side: 'staff',
      holds: 'who may do what: `table.ts`, and functions that read it',
    },
    { path: 'src/cms/notes', side: 'staff', holds: 'notes on an answer' },
    {
      path: 'src/cms/unsaved-words',
      side: 'staff',
      holds: 'what people typed and have not saved: kept for them, and readable for colleagues',
    },
    {
      path: 'src/cms/notices',
      side: 'staff',
      holds: 'notices for staff, on the desk and by mail; who is asked to take the next step',
    },
    {
      path: 'src/cms/pictures',
      side: 'staff',
      holds: 'where the files of pictures are kept: the database or an S3 bucket',
    },
  ],
  [
    {
      path: 'src/cms/entries',
      side: 'staff',
      holds: 'an answer: its fields, blocks, wording, address; the editor’s own features',
      layers: [['picture', 'table', 'paste', 'callout'], ['.'], ['list', 'link']],
    },
    {
      path: 'src/auth',
      side: 'staff',
      holds:
        'signing in: sessions, passwords, second factors, passkeys, one-time links, OpenID Connect, their pages',
      layers: [
        ['http', 'rest'],
        ['mail', 'sessions', 'passkeys'],
        ['factors', 'holds', 'names'],
        ['links', 'passwords', 'oidc'],
        ['people'],
        ['pages'],
        ['sign-in'],
      ],
    },
  ],
  [
    {
      path: 'src/cms/checks',
      side: 'staff',
      holds: 'checks of a text while it is written or imported',
    },
    {
      path: 'src/cms/compare',
      side: 'staff',
      holds: 'differences between two texts, and how two changes of one text are merged',
    },
    {
      path: 'src/cms/packs',
      side: 'staff',
      holds: 'packs of published answers that clinicians give, and what clients asked',
      layers: [['.', 'asked']],
    },
    {
      path: 'src/cms/presence',
      side: 'staff',
      holds:
        'who has an answer open and who just saved it, sent at once to everybody who has it open',
    },
    {
      path: 'src/cms/draft-links',
      side: 'staff',
      holds: 'links by which people without an account read and comment on one version of a draft',
    },
    {
      path: 'src/cms/recordings',
      side: 'staff',
      holds: 'recordings of published answers: running the program that reads them aloud',
    },
    { path: 'src/cms/links', side: 'staff', holds: 'the weekly check for broken links' },
    {
      path: 'src/cms/feedback',
      side: 'staff',
      holds: 'readers’ feedback and searches that found nothing, for staff',
    },
  ],
  [
    {
      path: 'src/cms/records',
      side: 'staff',
      holds: 'rows of entries: loading and locking, approvals, addresses, schedules, versions',
    },
  ],
  [
    {
      path: 'src/cms/translations',
      side: 'staff',
      holds: 'fingerprints, staleness, coverage, the memory of signed translations, XLIFF',
      layers: [['.'], ['units'], ['memory'], ['begin'], ['xliff']],
    },
    { path: 'src/cms/reviews', side: 'staff', holds: 'when an answer is due for review' },
  ],
  [{ path: 'src/cms/glossary', side: 'staff', holds: 'words to use and words to avoid' }],
  [
    {
      path: 'src/cms/workflow',
      side: 'staff',
      holds:
        'the steps of an answer: submit, approve, schedule, publish, withdraw, and their effects; the signing of labels',
      layers: [['publish', 'seals', 'labels'], ['schedule', 'republish'], ['.'], ['together']],
    },
  ],
  [
    {
      path: 'src/cms/import',
      side: 'staff',
      holds: 'import and export of documents: read, parse, check, plan, write, repair',
      layers: [
        ['read'],
        ['parse/shared', 'repair'],
        ['parse/formats'],
        ['parse'],
        ['plan'],
        ['check'],
        ['items'],
        ['write', 'export'],
        ['.'],
        ['command', 'first-start'],
      ],
    },
  ],
  [
    {
      path: 'src/cms/desk',
      side: 'staff',
      holds: 'what staff see: the page of an answer, lists, today, the handbook',
      layers: [
        ['parts', 'form', 'aria', 'tray', 'danger'],
        [
          'session',
          'local-drafts',
          'feedback',
          'handbook',
          'history',
          'labels',
          'editing',
          'empty',
        ],
        ['list', 'log', 'refused', 'translations/xliff'],
        [
          'conflicts',
          'reviews',
          'translations',
          'admin',
          'checks',
          'compare',
          'give',
          'order',
          'glossary',
          'notes',
          'paste',
          'today',
          'notices',
          'signing',
          'import',
        ],
        ['schedule', 'preview', 'coverage', 'unsaved'],
        ['column'],
        ['entry'],
        ['styles'],
      ],
    },
  ],
  [
    {
      path: 'src/cms/collections',
      side: 'staff',
      holds: 'Payload’s collections with their fields, hooks and endpoints',
      layers: [
        [
          'contacts',
          'phrases',
          'greetings',
          'taglines',
          'topics',
          'glossary',
          'labels',
          'media',
          'users',
          'feedback',
          'entries',
          'packs',
        ],
        ['settings'],
      ],
    },
    {
      path: 'src/cms',
      side: 'staff',
      holds: 'the database connection of Payload',
    },
  ],
  [
    {
      path: 'src/site',
      side: 'readers',
      holds: 'what clients see: plain HTML without client JavaScript',
      layers: [
        ['screens', 'share-picture', 'styles'],
        ['components', 'tags'],
        ['machine-readable'],
        ['views', 'serve'],
        ['.'],
      ],
    },
    {
      path: 'src/status',
      side: 'shared',
      holds: 'readiness and metrics, for operators',
    },
  ],
  [
    {
      path: 'payload.config.ts',
      side: 'wiring',
      holds: 'the configuration of Payload: collections, database, desk',
    },
  ],
  [
    {
      path: 'src/app',
      side: 'wiring',
      holds: 'routes for staff: desk, sign-in, preview, API',
    },
    { path: 'src/pages', side: 'readers', holds: 'routes for clients' },
    {
      path: 'src/scheduled',
      side: 'wiring',
      holds: 'the scheduled jobs, and the timer that runs them',
    },
    {
      path: 'seed',
      side: 'wiring',
      holds: 'the first documents with their facts; the commands `seed` and `export`',
    },
    {
      path: 'public',
      side: 'readers',
      holds: 'the icons, and the one small script for clients, which is optional',
    },
  ],
  [
    {
      path: 'src/server',
      side: 'wiring',
      holds: 'starting and stopping, PostgreSQL, the edge, backups; nothing imports it',
      layers: [
        ['.', 'edge'],
        ['postgres', 'finished-pages'],
        ['serve'],
        ['database'],
        ['pictures'],
        ['backup', 'start'],
        ['cli'],
      ],
    },
  ],
  [
    { path: 'src', side: 'wiring', holds: 'the two files that Next.js loads by name' },
    {
      path: 'next.config.mjs',
      side: 'wiring',
      holds: 'the configuration of Next.js: headers, packages that are not bundled',
    },
  ],
]
