// The module that chooses Lexical's development or production files awaits its choice while it
// loads. Payload's editor imports it from modules that import
// each other, and where such a ring waits for something, Node 20 may never go on: it ends with exit
// code 13, without a word. What has loaded is not waited for.
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
