// Lexical's packages choose between their development and production files with a top-level await.
// Payload's editor imports them from modules that import each other. Node 20 can deadlock on a
// top-level await in such a cycle: it then exits with code 13 and no message. Modules that are loaded
// already cannot cause this.
await Promise.all(
  [
    'lexical',
    '@lexical/headless',
    '@lexical/link',
    '@lexical/list',
    '@lexical/mark',
    '@lexical/rich-text',
    '@lexical/selection',
    '@lexical/table',
    '@lexical/utils',
  ].map((name) => import(name)),
)
