import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { body, NUMBERING, p, word } from '../../../../testing/word-files.ts'
import { answerLines, paragraph as para } from '../../../entries/blocks.ts'
import { parseDocument } from '../parse-document.ts'

const parse = (name: string, bytes: Uint8Array) =>
  parseDocument({ file: name, name, extension: '.docx', bytes }, 'en')
const read = async (name: string, bytes: Uint8Array) => {
  const { pairs, faults } = await parse(name, bytes)
  return {
    pairs: pairs.map(({ question, answer, firstLine, lastLine }) => [
      question,
      answer,
      firstLine,
      lastLine,
    ]),
    faults: faults.map(({ code, line }) => [code, line]),
  }
}

describe('a Word document', () => {
  it('is parsed by a table of questions, by bold lines, and by numbered ones', async () => {
    const cell = (...paragraphs: string[]) => `<w:tc>${paragraphs.join('')}</w:tc>`
    const rows = [
      cell(p('Question')) + cell(p('Answer')),
      cell(p('Fees')) + cell(p('Sixty.'), p('Or less.')),
    ]
    const table = `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`
    expect(await read('a.docx', await word(body(p('Leaflet') + table)))).toEqual({
      faults: [],
      pairs: [['Fees', [para('Sixty.'), para('Or less.')], 4, 6]],
    })
    const bold = (text: string) => p(text, '', '<w:b/>')
    const lines = body(bold('How?') + p('So.') + bold('Cancelling') + p('Call.'))
    expect((await read('a.docx', await word(lines))).pairs).toEqual([
      ['How?', [para('So.')], 1, 2],
      ['Cancelling', [para('Call.')], 3, 4],
    ])
    const numbered = (text: string) =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
    const numbering = await word(
      body(numbered('How?') + p('So.') + numbered('Why?') + p('For this.')),
      NUMBERING,
    )
    expect((await read('a.docx', numbering)).pairs).toEqual([
      ['How?', [para('So.')], 1, 2],
      ['Why?', [para('For this.')], 3, 4],
    ])
  })
  it('loses no struck-out or deleted words, header or comment without telling', async () => {
    const run = (text: string, style = '') =>
      `<w:r>${style ? `<w:rPr>${style}</w:rPr>` : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`
    const { pairs, notices } = await parse(
      'a.docx',
      await word(
        body(
          `${p('Who?')}<w:p>${run('Call ')}<w:del w:id="1"><w:r><w:delText>1</w:delText></w:r></w:del><w:ins w:id="2">${run('2')}</w:ins>${run(' or ')}${run('3', '<w:strike/>')}${run('us.')}</w:p>`,
        ),
        { 'word/header1.xml': body(p('Clinic')) },
      ),
    )
    expect(pairs.map(({ answer }) => answer)).toEqual([[para('Call 2 or us.')]])
    expect(notices.map(({ line, why, words }) => [line, why, words])).toEqual([
      [null, 'around', 'Clinic'],
      [2, 'struck', '3'],
      [2, 'struck', '1'],
    ])
    const parts = await parse(
      'a.docx',
      await word(
        body(
          `${p('Who?')}<w:p>${run('Call ')}<w:fldSimple w:instr="DATE">${run('May 1')}</w:fldSimple>${run('us', '<w:vanish/>')}.</w:p>`,
        ),
      ),
    )
    expect(parts.notices.map(({ line, why, words }) => [line, why, words])).toEqual([
      [2, 'word-part', 'May 1'],
      [2, 'shown', 'us'],
    ])
  })
})

it('lists of a page that Word saved as “Web page, filtered” are nested lists', async () => {
  const bytes = readFileSync(
    new URL('../../../entries/paste/fixtures/word-filtered.html', import.meta.url),
  )
  const { pairs, faults, notices } = await parseDocument(
    { file: 'a.html', name: 'a.html', extension: '.html', bytes },
    'en',
  )
  expect(faults).toEqual([])
  expect(pairs.flatMap(({ answer }) => answerLines(answer))).toMatchInlineSnapshot(`
    [
      "Your card",
      "or a copy of it",
      "or its number",
      "on its back",
      "A list of your medicines",
      "In this order:",
      "We read your card.",
      "Alone.",
      "We talk.",
      "Ask",
      "anything.",
      "الماء",
      "البارد",
      "A paragraph in the list’s style.",
      "Call 0555 0122.",
      "Visit",
      "Fee",
      "First",
      "60 euros",
    ]
  `)
  expect(pairs[0]?.answer.map(({ kind }) => kind)).toMatchInlineSnapshot(`
    [
      "list",
      "paragraph",
      "list",
      "list",
      "list",
      "paragraph",
      "paragraph",
      "table",
    ]
  `)
  expect(notices.map(({ why, words }) => `${why}: ${words}`)).toMatchInlineSnapshot(`
    [
      "struck: photo",
      "struck: 0555 0100",
      "struck: 0555 0111",
      "table: Visit Fee",
    ]
  `)
})
