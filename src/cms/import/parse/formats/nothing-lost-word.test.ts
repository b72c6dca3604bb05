import fc from 'fast-check'
import { expect, it } from 'vitest'
import { counter } from '../../../../testing/lost-words/documents.ts'
import { expectNothingLost, RUNS } from '../../../../testing/lost-words/places.ts'
import { body, NUMBERING, p, word } from '../../../../testing/word-files.ts'
import { parseDocument } from '../parse-document.ts'

const run = (text: string, style = '') =>
  `<w:r>${style ? `<w:rPr>${style}</w:rPr>` : ''}<w:t xml:space="preserve">${text} </w:t></w:r>`
const paragraph = (inside: string, properties = '') =>
  `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${inside}</w:p>`
const numbered = (level: number) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`
const table = (...rows: string[][]) =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`

type Write = (next: (words?: number) => string) => string
/** What Word writes in and around paragraphs. */
const PARTS: Record<string, Write> = {
  paragraph: (next) => p(`${next()}.`),
  'a list': (next) => [0, 1, 0].map((level) => paragraph(run(next()), numbered(level))).join(''),
  'a table': (next) => table([p(next()), p(next())], [p(next()), p(next()) + p(next())]),
  'a table in a table': (next) => table([table([p(next())]) + p(next()), p(next())]),
  'a merged cell': (next) =>
    `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p(next())}</w:tc></w:tr></w:tbl>`,
  'bold words': (next) => paragraph(run(next(), '<w:b/>') + run(next())),
  'struck words': (next) => paragraph(run(next()) + run(next(), '<w:strike/>')),
  'words struck twice': (next) => paragraph(run(next()) + run(next(), '<w:dstrike/>')),
  'a tracked change': (next) =>
    paragraph(
      `${run(next())}<w:del w:id="1"><w:r><w:delText>${next()}</w:delText></w:r></w:del><w:ins w:id="2">${run(next())}</w:ins>`,
    ),
  'words that moved': (next) =>
    paragraph(
      `${run(next())}<w:moveFrom w:id="1">${run(next())}</w:moveFrom><w:moveTo w:id="2">${run(next())}</w:moveTo>`,
    ),
  'a content control of paragraphs': (next) =>
    `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${p(next())}${p(next())}</w:sdtContent></w:sdt>`,
  'a content control of words': (next) =>
    paragraph(`${run(next())}<w:sdt><w:sdtContent>${run(next())}</w:sdtContent></w:sdt>`),
  'a content control of a row': (next) =>
    `<w:tbl><w:sdt><w:sdtContent><w:tr><w:tc>${p(next())}</w:tc></w:tr></w:sdtContent></w:sdt><w:tr><w:sdt><w:sdtContent><w:tc>${p(next())}</w:tc></w:sdtContent></w:sdt></w:tr></w:tbl>`,
  'a drop-down list': (next) =>
    paragraph(
      `<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText="x" w:value="x"/></w:dropDownList></w:sdtPr><w:sdtContent>${run(next())}</w:sdtContent></w:sdt>`,
    ),
  'a check box': (next) =>
    paragraph(
      `<w:sdt><w:sdtPr><x14:checkbox xmlns:x14="x"><x14:checked x14:val="1"/></x14:checkbox></w:sdtPr><w:sdtContent>${run('☒')}</w:sdtContent></w:sdt>${run(next())}`,
    ),
  'a text box': (next) =>
    paragraph(
      `${run(next())}<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing><wps:txbx xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><w:txbxContent>${p('choice')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml"><w:txbxContent>${p(next())}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    ),
  'a text box without an older form': (next) =>
    paragraph(
      `${run(next())}<w:r><w:drawing><wps:txbx xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><w:txbxContent>${p(next())}</w:txbxContent></wps:txbx></w:drawing></w:r>`,
    ),
  'a text box of the newer kind': (next) =>
    paragraph(
      `${run(next())}<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${p(next())}${p(next())}</w:txbxContent></w:drawing></mc:Choice></mc:AlternateContent></w:r>`,
    ),
  'a text box of the older kind': (next) =>
    paragraph(
      `<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${p(next())}${p(next())}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
    ),
  'a field': (next) =>
    paragraph(
      `${run(next())}<w:fldSimple w:instr="DATE">${run(next())}</w:fldSimple><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(next())}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    ),
  'a smart tag and a custom one': (next) =>
    paragraph(
      `<w:smartTag w:element="x">${run(next())}</w:smartTag><w:customXml w:element="y">${run(next())}</w:customXml>`,
    ),
  'a link': (next) => paragraph(`<w:hyperlink w:anchor="x">${run(next())}</w:hyperlink>`),
  'a formula': (next) =>
    paragraph(
      `${run(next())}<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>${next()}</m:t></m:r></m:oMath>`,
    ),
  'a reading aid': (next) =>
    paragraph(
      `<w:ruby><w:rt>${run(next())}</w:rt><w:rubyBase>${run(next())}</w:rubyBase></w:ruby>`,
    ),
  'another direction': (next) =>
    paragraph(`${run(next())}<w:dir w:val="rtl">${run(next())}</w:dir>`),
  'a heading': (next) => p(next(), 'Heading4'),
  'a caption': (next) => p(next(), 'Caption'),
  'a line break and a tab': (next) =>
    paragraph(
      `<w:r><w:t>${next()}</w:t><w:br/><w:t>${next()}</w:t><w:tab/><w:t>${next()}</w:t></w:r>`,
    ),
  'a footnote': (next) => paragraph(`${run(next())}<w:r><w:footnoteReference w:id="2"/></w:r>`),
  'hidden words': (next) => paragraph(`${run(next())}${run(next(), '<w:vanish/>')}`),
}
const NAMES = Object.keys(PARTS)
const QUESTIONS: ((words: string) => string)[] = [
  (words) => p(words, 'Heading2'),
  (words) => p(words, '', '<w:b/>'),
  (words) => p(words),
  (words) => p(`Q: ${words}`),
]
const FOOTNOTES = (words: string) => ({
  ...NUMBERING,
  'word/footnotes.xml': `<?xml version="1.0"?><w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2">${p(words)}</w:footnote></w:footnotes>`,
  'word/_rels/document.xml.rels': NUMBERING['word/_rels/document.xml.rels'].replace(
    '</Relationships>',
    '<Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>',
  ),
})
const model = fc.record({
  question: fc.constantFrom(...QUESTIONS),
  intro: fc.array(fc.constantFrom(...NAMES), { maxLength: 1 }),
  answers: fc.array(fc.array(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 3,
  }),
  /** Elements around a part of the document. */
  around: fc.constantFrom('', 'w:sdt', 'w:ins', 'w:customXml'),
})

async function expectAllWords(xml: string, footnote = ''): Promise<void> {
  const bytes = await word(body(xml), footnote ? FOOTNOTES(footnote) : NUMBERING)
  const parsed = await parseDocument({ file: 'a.docx', name: 'a', extension: '.docx', bytes }, 'en')
  expectNothingLost(parsed, `${xml} ${footnote}`, { isInOrder: false })
}

it('every word of a Word document is in one place, or reported', () =>
  fc.assert(
    fc.asyncProperty(model, async ({ question, intro, answers, around }) => {
      const next = counter()
      const write = (name: string) => PARTS[name]?.(next) ?? ''
      const texts = answers.map((answer) => [question(`${next()}?`), ...answer.map(write)].join(''))
      const wrapped =
        around === 'w:sdt'
          ? `<w:sdt><w:sdtContent>${texts.join('')}</w:sdtContent></w:sdt>`
          : around
            ? `<${around}>${texts.join('')}</${around}>`
            : texts.join('')
      let notes = 0
      const xml = (intro.map(write).join('') + wrapped).replace(
        /<w:footnoteReference[^>]*>/g,
        (reference) => (notes++ === 0 ? reference : ''),
      )
      await expectAllWords(xml, xml.includes('footnoteReference') ? next() : '')
    }),
    { numRuns: RUNS.numRuns * 4 },
  ))

it.each(NAMES)('%s in an answer is kept or reported', async (name) => {
  const next = counter()
  const xml = p(`${next()}?`, 'Heading2') + p(`${next()}.`) + (PARTS[name]?.(next) ?? '')
  expect(xml).toMatch(/w\d/)
  await expectAllWords(xml, xml.includes('footnoteReference') ? next() : '')
})
