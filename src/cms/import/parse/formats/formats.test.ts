import { describe, expect, it } from 'vitest'
import { deskInEnglish, say } from '../../../../i18n/messages/desk.ts'
import { body, JSZip, p, word } from '../../../../testing/word-files.ts'
import { answerLines, type Block } from '../../../entries/blocks.ts'
import { parseDocument } from '../parse-document.ts'

const parse = (name: string, content: string | Uint8Array) =>
  parseDocument(
    {
      file: name,
      name,
      extension: name.slice(name.lastIndexOf('.')),
      bytes: typeof content === 'string' ? Buffer.from(content) : content,
    },
    'en',
  )
const read = async (name: string, content: string | Uint8Array) => {
  const { pairs, faults } = await parse(name, content)
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
const para = (text: string): Block => ({ kind: 'paragraph', spans: [{ text }] })
const list = (...items: string[]): Block => ({
  kind: 'list',
  ordered: false,
  items: items.map((text) => ({ spans: [{ text }] })),
})

describe('Markdown', () => {
  it.each<[string, string, unknown[]]>([
    [
      'headings are questions',
      '# FAQ\n\n## What is trust?\n\nTrust is *this* and **that**.\n\n- one\n- two\n\n## Who listens?\n\n[We do](https://clinic.example).',
      [
        [
          'What is trust?',
          [
            {
              kind: 'paragraph',
              spans: [
                { text: 'Trust is ' },
                { text: 'this', italic: true },
                { text: ' and ' },
                { text: 'that', bold: true },
                { text: '.' },
              ],
            },
            list('one', 'two'),
          ],
          3,
          8,
        ],
        [
          'Who listens?',
          [
            {
              kind: 'paragraph',
              spans: [{ text: 'We do', href: 'https://clinic.example' }, { text: '.' }],
            },
          ],
          10,
          12,
        ],
      ],
    ],
    [
      'headings without question marks, of one level',
      '## Fees\n\nNone.\n\n## Hours\n\nAll.',
      [
        ['Fees', [para('None.')], 1, 3],
        ['Hours', [para('All.')], 5, 7],
      ],
    ],
    [
      'smaller headings belong to the answer',
      '## What?\n\nThis.\n\n### More\n\nThat.',
      [
        [
          'What?',
          [para('This.'), { kind: 'heading', level: 2, spans: [{ text: 'More' }] }, para('That.')],
          1,
          7,
        ],
      ],
    ],
    [
      'scripts and bad links go',
      '## What?\n\n<script>alert(1)</script>\n\n[Here](javascript:alert(1)) <b>now</b>.',
      [
        [
          'What?',
          [
            {
              kind: 'paragraph',
              spans: [{ text: 'Here ' }, { text: 'now', bold: true }, { text: '.' }],
            },
          ],
          1,
          5,
        ],
      ],
    ],
    [
      'nested and numbered lists',
      '## What?\n\n3. one\n   - deep\n4. two',
      [
        [
          'What?',
          [
            {
              kind: 'list',
              ordered: true,
              start: 3,
              items: [
                { spans: [{ text: 'one' }], nested: [list('deep')] },
                { spans: [{ text: 'two' }] },
              ],
            },
          ],
          1,
          5,
        ],
      ],
    ],
    ['no headings: as plain text', 'What?\n\nThis.', [['What?', [para('This.')], 1, 3]]],
  ])('%s', async (_name, text, pairs) =>
    expect(await read('a.md', text)).toEqual({ pairs, faults: [] }),
  )

  it.each([
    [
      'a question without an answer',
      '## What?\n\n## Who?\n\nMe.',
      [['question-without-answer', 1]],
    ],
    [
      'words before the first question',
      'Hello.\n\n## Who?\n\nMe.',
      [['answer-without-question', 1]],
    ],
    ['a duplicate', '## Who?\n\nMe.\n\n## who?\n\nYou.', [['duplicate', 5]]],
  ])('%s', async (_name, text, faults) => expect((await read('a.md', text)).faults).toEqual(faults))
})

describe('a saved web page', () => {
  it('is parsed by headings, without navigation, scripts and styles', async () => {
    const page =
      '<!doctype html><html><head><title>T</title><style>p{}</style></head><body><nav>Home</nav><h1>FAQ</h1><p>Welcome</p>\n<h2>What is trust?</h2>\n<p onclick="x()">Trust is <b>this</b>&nbsp;one.<script>alert(1)</script></p><ul><li>one<li>two</ul>\n<h2>Who listens?</h2><p>We <a href="javascript:x()">do</a>.</p><footer>2020</footer></body></html>'
    expect(await read('a.html', page)).toEqual({
      faults: [],
      pairs: [
        [
          'What is trust?',
          [
            {
              kind: 'paragraph',
              spans: [{ text: 'Trust is ' }, { text: 'this', bold: true }, { text: ' one.' }],
            },
            list('one', 'two'),
          ],
          2,
          3,
        ],
        ['Who listens?', [para('We do.')], 4, 4],
      ],
    })
  })
  it('is parsed by its terms and summaries', async () => {
    expect((await read('a.html', '<dl><dt>What?<dd>This.</dl>')).pairs).toEqual([
      ['What?', [para('This.')], 1, 1],
    ])
    expect(
      (await read('a.html', '<details><summary>What?</summary><p>This.</p></details>')).pairs,
    ).toEqual([['What?', [para('This.')], 1, 1]])
  })
  it('is parsed by its FAQ data if it has some', async () => {
    const data = {
      '@context': 'https://schema.org',
      '@type': 'FAQPage',
      mainEntity: [
        {
          '@type': 'Question',
          name: 'What?',
          acceptedAnswer: { '@type': 'Answer', text: '<p>This.</p><ul><li>a</li></ul>' },
        },
      ],
    }
    expect(
      (
        await read(
          'a.html',
          `<h2>Other?</h2><p>x</p><script type="application/ld+json">${JSON.stringify(data)}</script>`,
        )
      ).pairs,
    ).toEqual([['What?', [para('This.'), list('a')], 1, 1]])
  })
  it('has its faults reported', async () =>
    expect((await read('a.html', '<h2>What?</h2>\n<h2>Who?</h2><p>Me</p>')).faults).toEqual([
      ['question-without-answer', 1],
    ]))
})

describe('a table', () => {
  it('is parsed with its facts', async () => {
    const table =
      'Question,Answer,Topic,Risk,Sensitive\n"What, then?","This.\n\n- a\n- b",boundaries; words,high,yes\nWho?,Me.,,,\n'
    const { pairs, faults, facts } = await parse('a.csv', table)
    expect(faults).toEqual([])
    expect(
      pairs.map(({ question, answer, firstLine, lastLine }) => [
        question,
        answerLines(answer),
        firstLine,
        lastLine,
      ]),
    ).toEqual([
      ['What, then?', ['This.', 'a', 'b'], 2, 5],
      ['Who?', ['Me.'], 6, 6],
    ])
    expect(pairs.map((pair) => facts?.get(pair))).toEqual([
      { topics: ['boundaries', 'words'], riskTier: 'high', sensitive: true },
      {},
    ])
  })
  it.each([
    ['semicolons, and a mark at the start', '\ufeffquestion;answer\nWhat?;This.', []],
    ['no heading row', 'What?,This.\nWho?,Me.', [['table', 1]]],
    [
      'rows with gaps',
      'question,answer\nWhat?,\n,This.\n',
      [
        ['question-without-answer', 2],
        ['answer-without-question', 3],
      ],
    ],
    ['a quote that never ends', 'question,answer\n"What?,This.\n', [['table', 2]]],
    ['an unknown risk', 'question,answer,risk\nWhat?,This.,huge', [['table', 2]]],
  ])('%s', async (_name, text, faults) =>
    expect((await read('a.csv', text)).faults).toEqual(faults),
  )
})

describe('a Word document', () => {
  it('is parsed by headings, with bold text', async () => {
    const bytes = await word(
      body(
        p('What is trust?', 'Heading2') +
          p('It is this.', '', '<w:b/>') +
          p('And that.') +
          p('Who listens?', 'Heading2') +
          p('We do.'),
      ),
    )
    expect(await read('a.docx', bytes)).toEqual({
      faults: [],
      pairs: [
        [
          'What is trust?',
          [{ kind: 'paragraph', spans: [{ text: 'It is this.', bold: true }] }, para('And that.')],
          1,
          3,
        ],
        ['Who listens?', [para('We do.')], 4, 5],
      ],
    })
  })
  it('is parsed like plain text if it has no headings', async () => {
    const bytes = await word(body(p('Q: What is trust') + p('A: This.') + p('Who?') + p('Me.')))
    expect((await read('a.docx', bytes)).pairs).toEqual([
      ['What is trust', [para('This.')], 1, 2],
      ['Who?', [para('Me.')], 3, 4],
    ])
  })
  it('has its faults reported with their paragraphs', async () => {
    expect(
      (await read('a.docx', await word(body(p('Hello.') + p('What?') + p('Who?') + p('Me.')))))
        .faults,
    ).toEqual([
      ['answer-without-question', 1],
      ['question-without-answer', 2],
    ])
  })
})

describe('hostile files', () => {
  const within = async (name: string, content: string | Uint8Array) => {
    const before = process.memoryUsage().rss
    const result = (await read(name, content)).faults.map(([code]) => code)
    return { result, flat: process.memoryUsage().rss - before < 300_000_000 }
  }
  const refused = (code: string) => ({ result: [code], flat: true })
  const nested = (depth: number, open: string, close: string) =>
    open.repeat(depth) + 'x' + close.repeat(depth)

  it.each<[string, string, () => string | Uint8Array | Promise<string | Uint8Array>, string]>([
    [
      'a zip bomb',
      'a.docx',
      () => word(body(p('What?')), { 'word/media/a.bin': new Uint8Array(80 * 1024 * 1024) }),
      'unsafe',
    ],
    ['an XML bomb', 'a.docx', () => word(body(p('x'.repeat(30 * 1024 * 1024)))), 'unsafe'],
    [
      'entities',
      'a.docx',
      () => word(body(p('&b;'), '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>')),
      'unsafe',
    ],
    ['macros', 'a.docx', () => word(body(p('What?')), { 'word/vbaProject.bin': 'x' }), 'unsafe'],
    ['macros by name', 'a.docm', () => word(body(p('What?'))), 'unsafe'],
    [
      'a deep Word document',
      'a.docx',
      () => word(body(nested(10_000, '<w:sdt>', '</w:sdt>'))),
      'unsafe',
    ],
    ['no archive', 'a.docx', () => 'What?', 'unreadable'],
    [
      'another archive',
      'a.docx',
      async () => {
        const zip = new JSZip()
        zip.file('a.txt', 'x')
        return zip.generateAsync({ type: 'uint8array' })
      },
      'unsafe',
    ],
    [
      '10,000 nested lists in a page',
      'a.html',
      () => nested(10_000, '<ul><li>', '</li></ul>'),
      'too-deep',
    ],
    [
      '10,000 nested lists in Markdown',
      'a.md',
      () => `## What?\n\n${'- '.repeat(10_000)}x`,
      'too-deep',
    ],
    [
      '10,000 nested quotes in Markdown',
      'a.md',
      () => `## What?\n\n${'>'.repeat(10_000)}x`,
      'too-deep',
    ],
    [
      '10,000 lists, each a little deeper',
      'a.md',
      () =>
        `## What?\n\n${Array.from({ length: 300 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n')}`,
      'too-deep',
    ],
    ['10,000 brackets in Markdown', 'a.md', () => `## What?\n\n${'['.repeat(10_000)}x`, 'too-deep'],
    ['a line of 20 MB', 'a.txt', () => `What?\n\n${'word '.repeat(4_000_000)}`, 'line-too-long'],
    [
      'five million empty lines',
      'a.txt',
      () => `What?${'\n'.repeat(5_000_000)}x`,
      'too-many-lines',
    ],
    [
      'UTF-16 that does not say so',
      'a.txt',
      () => Buffer.from('What?\n\nThis.', 'utf16le'),
      'binary',
    ],
    [
      'bytes that are not UTF-8',
      'a.txt',
      () => Buffer.from([...Buffer.from('What?\n\nAn '), 0xe9, 0x20]),
      'encoding',
    ],
    [
      '20,000 links that never close in Markdown',
      'a.md',
      () => `## What?\n\n${'[a](\n'.repeat(20_000)}`,
      'too-many-marks',
    ],
    [
      '20,000 list items in Markdown',
      'a.md',
      () => `## What?\n\n${'- x\n'.repeat(20_000)}`,
      'too-many-lines',
    ],
    [
      '20,000 nested lists in a page’s own data',
      'a.html',
      () =>
        `<script type="application/ld+json">${JSON.stringify({ '@type': 'Question', name: 'What?', acceptedAnswer: { text: '<ul><li>'.repeat(20_000) } })}</script>`,
      'too-deep',
    ],
    [
      'data of a page that is not text',
      'a.html',
      () =>
        '<script type="application/ld+json">{"@type":"Question","name":{"x":1},"acceptedAnswer":{"text":"x"}}</script>',
      'no-words',
    ],
    [
      'a page of 70,000 bold words',
      'a.html',
      () => `<h2>What?</h2><p>${'<b>x</b> '.repeat(70_000)}</p>`,
      'answer-too-long',
    ],
    [
      'an answer of 6,000 items',
      'a.txt',
      () => `What?\n\n${'1. item\n'.repeat(6_000)}`,
      'answer-form',
    ],
    [
      'text packed to a six-hundredth',
      'a.docx',
      () => word(body(p('What?', 'Heading2') + p('Answer.').repeat(180_000))),
      'unsafe',
    ],
    [
      'entities beside the text',
      'a.docx',
      () =>
        word(body(p('What?')), {
          'word/_rels/document.xml.rels':
            '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><Relationships/>',
        }),
      'unsafe',
    ],
    [
      'a name that leads out of the archive',
      'a.docx',
      async () =>
        Buffer.from(
          Buffer.from(await word(body(p('What?')), { 'xx/xx/evil.txt': 'x' }))
            .toString('latin1')
            .replaceAll('xx/xx/evil.txt', '../../evil.txt'),
          'latin1',
        ),
      'unreadable',
    ],
    [
      'a Word document with a password',
      'a.docx',
      () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.alloc(2_000)]),
      'binary',
    ],
    [
      'a quote that never closes, before 500,000 rows',
      'a.csv',
      () => `question,answer\n"What?,This.\n${'a,b\n'.repeat(500_000)}`,
      'table',
    ],
    ['an unknown format', 'a.xyz', () => 'What?\n\nThis.', 'format'],
  ])('%s', async (_name, name, make, code) =>
    expect(await within(name, await make())).toEqual(refused(code)),
  )
})

describe('unsafe content', () => {
  it('a page keeps no script, style, handler or unsafe link', async () => {
    const page =
      '<h2>What?</h2><p onclick="x()">See <a href="java\nscript:alert(1)">a</a> <a href="data:text/html,x">b</a> <a href="//evil.example">c</a> <a href="https://clinic.example">d</a> <img src=x onerror=alert(1) alt="e"><svg><script>alert(1)</script></svg><style>p{}</style><iframe srcdoc="x">x</iframe></p>'
    expect((await read('a.html', page)).pairs).toEqual([
      [
        'What?',
        [
          {
            kind: 'paragraph',
            spans: [
              { text: 'See a b c ' },
              { text: 'd', href: 'https://clinic.example' },
              { text: ' e' },
            ],
          },
        ],
        1,
        2,
      ],
    ])
  })
  it('a Word document keeps no external picture or unsafe link', async () => {
    const relation = (id: string, type: string, target: string) =>
      `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/>`
    const bytes = await word(
      body(
        `${p('What?', 'Heading2')}<w:p><w:hyperlink xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="r9"><w:r><w:t>here</w:t></w:r></w:hyperlink></w:p>`,
      ),
      {
        'word/_rels/document.xml.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('r9', 'hyperlink', 'javascript:alert(1)')}${relation('r8', 'image', 'file:///etc/passwd')}</Relationships>`,
      },
    )
    expect((await read('a.docx', bytes)).pairs).toEqual([['What?', [para('here')], 1, 2]])
  })
  it.each([
    [
      'a.txt',
      Buffer.from([...Buffer.from('What?\n\nAn '), 0xe9, 0x20]),
      3,
      /byte 10 isn’t valid UTF-8 \(0xe9\)\. Save the document as UTF-8/,
    ],
    [
      'a.csv',
      Buffer.from('question,answer\nWho?,Me.\n"What?,This.\nWhy?,So.\n'),
      3,
      /quotation mark is opened in this row and not closed/,
    ],
  ])('%s: the fault names the place and the remedy', async (name, bytes, line, message) =>
    expect(
      (await parse(name, bytes)).faults.map((fault) => ({
        line: fault.line,
        message: say(fault.message, deskInEnglish),
      })),
    ).toEqual([{ line, message: expect.stringMatching(message) as unknown }]),
  )
  it('a table loses the guard against formulas', async () => {
    expect((await read('a.csv', `question,answer\nWhat?,"'- one\n- two"\n`)).pairs).toEqual([
      ['What?', [list('one', 'two')], 2, 3],
    ])
  })
})
