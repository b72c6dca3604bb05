import { expect, it } from 'vitest'
import { parseDocument } from '../parse/parse-document.ts'

/** A zip archive has the names of its parts as they are. */
const archive = (words: string) => Buffer.from(`PK\u0003\u0004${words}`)

it.each([
  ['a.odt', 'mimetypeapplication/vnd.oasis.opendocument.textPK', 'faults.binary.openDocument'],
  ['a.xlsx', '[Content_Types].xmlPKxl/workbook.xml', 'faults.binary.spreadsheet'],
  ['a.csv', 'mimetypeapplication/vnd.oasis.opendocument.spreadsheet', 'faults.binary.spreadsheet'],
  ['a.txt', 'word/document.xml', 'faults.binary.zip'],
])('%s of “%s” is refused: %s', async (name, words, key) => {
  const extension = name.slice(1)
  const file = { file: name, name, extension, bytes: archive(words) }
  const { faults } = await parseDocument(file, 'en')
  expect(faults.map(({ message }) => message)).toEqual([{ key }])
})
