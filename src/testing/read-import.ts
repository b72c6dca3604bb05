import { answerLines } from '../cms/entries/blocks.ts'
import { parseDocument, type ReadOptions } from '../cms/import/parse/parse-document.ts'

/** A document, and what an import reads of it: faults, pairs and notices. */
export type ImportCase = [what: string, name: string, source: string, found: string[]]

/** What an import reads of a document, a line for each fault, pair and notice. */
export async function readImport(
  name: string,
  content: string | Uint8Array,
  options: ReadOptions = {},
) {
  const { pairs, notices, faults } = await parseDocument(
    {
      file: name,
      name,
      extension: name.slice(name.lastIndexOf('.')),
      bytes: typeof content === 'string' ? Buffer.from(content) : content,
    },
    'en',
    options,
  )
  return [
    ...faults.map(({ line, code }) => `${line ?? '-'} fault ${code}`),
    ...pairs.map(({ question, answer, section }) =>
      [section ? `[${section.title}] ` : '', question, ' ', answerLines(answer).join(' / ')].join(
        '',
      ),
    ),
    ...notices.map(({ line, why, words }) => `${line ?? '-'} ${why}: ${words}`),
  ]
}
