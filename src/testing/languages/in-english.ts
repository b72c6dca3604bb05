/**
 * Files whose words stay in code, in English: programs, operators and developers read them. A folder
 * ends with a slash.
 */
export const IN_ENGLISH: readonly string[] = [
  // A terminal, the log, the docs.
  'src/auth/mail/mail.ts',
  'src/auth/people/first-admin.ts',
  'src/auth/people/people.ts',
  'src/cms/access/roles-page.ts',
  'src/cms/import/command/',
  'src/cms/import/export/import-everything.ts',
  'src/cms/import/first-start/',
  'src/cms/import/parse/sidecar.ts',
  'src/cms/import/read/read-bytes.ts',
  'src/cms/import/sources.ts',
  'src/core/log/clean-text.ts',
  'src/core/settings.ts',
  'src/core/ticker/tick.ts',
  'src/site/serve/page.ts',
  // Requests that no page of ours sends, and files for programs.
  'src/auth/http/form.ts',
  'src/auth/pages/own-form.ts',
  'src/auth/pages/passkey.ts',
  'src/auth/pages/sign-out.ts',
  'src/auth/sign-in/handler.ts',
  'src/auth/sign-in/password-handler.ts',
  'src/cms/entries/table/icon.tsx',
  'src/cms/import/parse/formats/markdown/markdown-source.ts',
  'src/cms/import/parse/sites/confluence-html.ts',
  'src/cms/import/parse/shared/callouts.ts',
  'src/site/serve/answer-format.ts',
  'src/site/serve/oembed.ts',
  'src/site/serve/share-picture.ts',
  'src/site/serve/connect.ts',
  'src/site/serve/file.ts',
  'src/site/serve/stream.ts',
  'src/auth/rest/body.ts',
  'src/auth/rest/guard.ts',
  'src/auth/rest/query-tree.ts',
  'src/auth/rest/query.ts',
  // Names of programs, and what is stored.
  'src/auth/http/address.ts',
  'src/auth/sign-in/options.ts',
  'src/core/clinic-name.ts',
  'src/core/http-client/',
  'src/published/codes/codes.ts',
  'src/published/write/withdrawal.ts',
]
