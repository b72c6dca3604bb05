import { ROLES } from '../../core/roles.ts'
import { stateLabel } from '../../core/states.ts'
import { deskInEnglish } from '../../i18n/messages/desk.ts'
import { LABEL_ACTIONS } from './label-actions.ts'
import { COLLECTIONS, FIELDS, GLOBALS, type FieldRow, type Grants } from './table.ts'
import { WORKFLOW_ACTIONS } from './workflow-actions.ts'

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
const head = (...cells: string[]) => [row(cells), row(cells.map(() => '---'))]
const labels = ROLES.map((role) => deskInEnglish(`core.role.${role}`))

/** Returns a table cell for each role: its scope, or a dash. */
const cells = (grants: Grants | undefined): string[] => ROLES.map((role) => grants?.[role] ?? '–')

const collectionRows = Object.entries({ ...COLLECTIONS, ...GLOBALS }).flatMap(
  ([name, operations]) =>
    Object.entries(operations as Record<string, Grants>).map(([operation, grants]) =>
      row([name, operation === 'readVersions' ? 'read versions' : operation, ...cells(grants)]),
    ),
)

const fieldRows = Object.entries(FIELDS).flatMap(([owner, fields]) =>
  Object.entries(fields).flatMap(([field, operations]: [string, FieldRow]) =>
    Object.entries(operations).map(([operation, grants]) =>
      row([owner, field, operation, ...cells(grants)]),
    ),
  ),
)

const actionRows = Object.entries(WORKFLOW_ACTIONS).map(([action, { by, from }]) =>
  row([
    action.replace('-', ' '),
    ...cells(by),
    from.map((state) => stateLabel(deskInEnglish, state)).join(', '),
  ]),
)

const labelRows = Object.entries(LABEL_ACTIONS).map(([action, by]) =>
  row([action.replace('-', ' '), ...cells(by)]),
)

/** Returns the access table as a page in Markdown. */
export const rolesPage = (): string =>
  [
    '# Who may do what',
    '',
    'Generated from `src/cms/access/table.ts` and `workflow-actions.ts` by `npm run generate`; a test fails if the two differ. Anything that no row allows is denied, even to admins.',
    'Readers have no account and no access to any of this.',
    '',
    '“own languages”: documents in a language that the person has. “own translations”: translations in such a language, never originals. “own wording”: labels in such a language.',
    '“self”: the person’s own record. “never published”: documents that no reader has ever seen.',
    '',
    '## Workflow actions',
    '',
    ...head('action', ...labels, 'from'),
    ...actionRows,
    '',
    '## Contacts for help, topics, and the clinic’s name and welcome',
    '',
    'For the words in a language. What has no language, such as a number, any of these people may sign, send back, take away or put back. Nobody signs what they wrote, unless one signature is enough. “withdraw” and “put back” are live at once.',
    '',
    ...head('action', ...labels),
    ...labelRows,
    '',
    '## Records',
    '',
    ...head('record', 'operation', ...labels),
    ...collectionRows,
    '',
    '## Fields with rules of their own',
    '',
    ...head('record', 'field', 'operation', ...labels),
    ...fieldRows,
    '',
  ].join('\n')
