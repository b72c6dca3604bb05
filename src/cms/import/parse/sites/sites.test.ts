import { describe, expect, it } from 'vitest'
import { answerLines } from '../../../entries/blocks.ts'
import { parseDocument } from '../parse-document.ts'
import type { Parsed } from '../shared/parsed.ts'
import { parseStaticPage } from './static-page.ts'

const shown = ({ pairs, faults, notices = [] }: Parsed) => [
  ...faults.map(({ line, code }) => `${line ?? '-'} fault ${code}`),
  ...pairs.map(({ question, answer, section, origin, firstLine }) =>
    [
      firstLine,
      section ? `[${section.title}]` : '',
      question,
      answerLines(answer).join(' / '),
      origin?.paths.join(' '),
      `${origin?.publishedOn ?? ''}..${origin?.changedOn ?? ''}`,
    ].join(' | '),
  ),
  ...notices.map(({ line, why, words }) => `${line ?? '-'} ${why}: ${words}`),
]
const read = async (name: string, content: string) =>
  shown(
    await parseDocument(
      {
        file: name,
        name,
        extension: name.slice(name.lastIndexOf('.')),
        bytes: Buffer.from(content),
      },
      'en',
    ),
  )

const item = (type: string, title: string, content: string, more = '', status = 'publish') =>
  `<item>
<title><![CDATA[${title}]]></title>
<link>https://clinic.example/${title.toLowerCase().replace(/[^a-z]+/g, '-')}/</link>
<content:encoded><![CDATA[${content}]]></content:encoded>
<wp:post_date><![CDATA[2021-03-02 10:00:00]]></wp:post_date>
<wp:post_modified><![CDATA[2023-04-05 10:00:00]]></wp:post_modified>
<wp:status><![CDATA[${status}]]></wp:status>
<wp:post_type><![CDATA[${type}]]></wp:post_type>
${more}
</item>`

describe('a WordPress export', () => {
  it('gives posts, pages that list questions, and tells the rest', async () => {
    const source = `<?xml version="1.0"?>
<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:wxr_version>1.2</wp:wxr_version>
${item(
  'post',
  'What does it cost?',
  'Sixty <del>fifty</del> euros.\nAsk us.\n\n<p>Or write.</p><ul><li>Cash</li></ul>\n\n[gallery ids="1,2"]<img src="/a.jpg" alt="A door">',
  `<category domain="category" nicename="fees"><![CDATA[Fees]]></category><category domain="post_tag" nicename="x"><![CDATA[money]]></category>
<wp:postmeta><wp:meta_key>_wp_old_slug</wp:meta_key><wp:meta_value><![CDATA[prices]]></wp:meta_value></wp:postmeta>
<wp:postmeta><wp:meta_key>reviewed_by</wp:meta_key><wp:meta_value><![CDATA[Dr Ames]]></wp:meta_value></wp:postmeta>
<wp:comment><wp:comment_content><![CDATA[Thanks!]]></wp:comment_content></wp:comment>`,
)}
${item('page', 'Frequent questions', '<!-- wp:heading --><h2>When?</h2><!-- /wp:heading -->\n<p>Now.</p>\n<h2>Who?</h2>\n<p>We.</p>')}
${item('faq', 'Parking', '[toggle title="By car?"]Behind [1] the house.[/toggle]')}
${item('post', 'Soon', 'Later.', '', 'draft')}
${item('nav_menu_item', 'Menu', '')}
${item('attachment', 'Door', '', '<wp:attachment_url>https://clinic.example/a.jpg</wp:attachment_url>', 'inherit')}
${item('post', 'Hola', 'Hola.', '<category domain="language" nicename="es">Español</category>')}
</channel></rss>`
    expect(await read('export.xml', source)).toMatchInlineSnapshot(`
      [
        "6 | [Fees] | What does it cost? | Sixty euros.
      Ask us. / Or write. / Cash / A door | /what-does-it-cost- /prices | 2021-03-02..2023-04-05",
        "24 | [Frequent questions] | When? | Now. | /frequent-questions | 2021-03-02..2023-04-05",
        "26 | [Frequent questions] | Who? | We. |  | 2021-03-02..2023-04-05",
        "37 |  | Parking | By car? / Behind [1] the house. | /parking | 2021-03-02..2023-04-05",
        "3 code: [gallery ids="1,2"]",
        "3 field: money",
        "3 field: reviewed_by: Dr Ames",
        "3 reader-comment: Thanks!",
        "6 struck: fifty",
        "11 picture: A door",
        "44 not-public: Soon",
        "54 other-kind: Menu",
        "64 file: Door https://clinic.example/a.jpg",
        "74 other-locale: Hola",
      ]
    `)
  })
})

describe('a Zendesk help center', () => {
  it('gives articles in sections', async () => {
    const article = { locale: 'en-us', draft: false, created_at: '2020-01-02T03:04:05Z' }
    const data = {
      articles: [
        {
          ...article,
          title: 'Changing an appointment',
          body: '<p>Call <b>us</b>.</p><ol start="2"><li>Wait</li></ol>',
          section_id: 7,
          html_url: 'https://help.example/hc/en-us/articles/360-Changing-an-appointment',
          edited_at: '2022-01-02T03:04:05Z',
          label_names: ['booking'],
        },
        { ...article, title: 'Draft', body: '<p>No.</p>', draft: true },
        { ...article, title: 'Personal', body: '<p>No.</p>', user_segment_id: 4 },
        { ...article, title: 'Cambiar', body: '<p>No.</p>', locale: 'es' },
        { ...article, title: 'Empty', body: null },
        { ...article, title: 'Why?', body: '<h1>Why?</h1><p>So.</p><h2>Why so?</h2><p>Ask.</p>' },
      ],
      sections: [{ id: 7, name: 'Appointments', category_id: 1 }],
      categories: [{ id: 1, name: 'Help' }],
    }
    expect(await read('articles.json', JSON.stringify(data))).toMatchInlineSnapshot(`
      [
        "1 | [Appointments] | Changing an appointment | Call us. / Wait | /hc/en-us/articles/360-changing-an-appointment /hc/en-us/articles/360 | 2020-01-02..2022-01-02",
        "6 |  | Why? | So. / Why so? / Ask. |  | 2020-01-02..",
        "1 field: booking",
        "1 field: Help",
        "2 not-public: Draft",
        "3 not-public: Personal",
        "4 other-locale: Cambiar",
        "5 empty-page: Empty",
        "6 title: Why?",
      ]
    `)
  })
})

describe('a Confluence space', () => {
  it('gives its current pages, with their macros', async () => {
    const property = (name: string, value: string) =>
      `<property name="${name}"><![CDATA[${value}]]></property>`
    const reference = (name: string, id: number) =>
      `<property name="${name}" class="X"><id name="id">${id}</id></property>`
    const object = (kind: string, id: number, ...properties: string[]) =>
      `<object class="${kind}" package="x">\n<id name="id">${id}</id>\n${properties.join('\n')}\n</object>`
    const page = (id: number, title: string, ...more: string[]) =>
      object(
        'Page',
        id,
        property('title', title),
        reference('space', 1),
        `<property name="creationDate">2020-05-06 07:08:09.000</property>`,
        ...more,
      )
    const storage = `<p>See <ac:link><ri:page ri:content-title="Fees" /><ac:plain-text-link-body><![CDATA[our fees]] ></ac:plain-text-link-body></ac:link>.</p><ac:structured-macro ac:name="warning"><ac:rich-text-body><p>Call 112.</p></ac:rich-text-body></ac:structured-macro><ac:structured-macro ac:name="toc"><ac:parameter ac:name="maxLevel">2</ac:parameter></ac:structured-macro><ac:image ac:alt="A map"><ri:attachment ri:filename="map.png" /></ac:image>`
    const expand = (title: string, text: string) =>
      `<ac:structured-macro ac:name="expand"><ac:parameter ac:name="title">${title}</ac:parameter><ac:rich-text-body><p>${text}</p></ac:rich-text-body></ac:structured-macro>`
    const source = `<?xml version="1.0" encoding="UTF-8"?>\n<hibernate-generic datetime="2024-01-01">
${object('Space', 1, property('key', 'CARE'))}
${page(10, 'First visit', property('contentStatus', 'current'))}
${page(11, 'FAQ', reference('parent', 10))}
${page(12, 'First visit', reference('originalVersion', 10))}
${page(13, 'Old', property('contentStatus', 'deleted'))}
${object('BodyContent', 20, property('body', storage), reference('content', 10))}
${object('BodyContent', 21, property('body', expand('Is it far?', 'No.') + expand('Is it dear?', 'No!')), reference('content', 11))}
${object('BodyContent', 22, property('body', '<p>Older.</p>'), reference('content', 12))}
</hibernate-generic>`
    expect(await read('entities.xml', source)).toMatchInlineSnapshot(`
      [
        "7 |  | First visit | See our fees. / Call 112. / A map | /display/care/first+visit | 2020-05-06..",
        "14 | [First visit] | Is it far? | No. | /display/care/faq | 2020-05-06..",
        "14 | [First visit] | Is it dear? | No! |  | 2020-05-06..",
        "7 link: our fees (Fees)",
        "7 code: toc 2",
        "7 picture: A map",
        "14 title: FAQ",
        "28 not-public: Old",
      ]
    `)
  })
})

describe('a dump of Drupal’s JSON:API', () => {
  it('gives published nodes with their terms', async () => {
    const node = (title: string, attributes: object, terms: object[] = []) => ({
      type: 'node--faq',
      id: title,
      attributes: {
        title,
        status: true,
        langcode: 'en',
        created: '2019-01-01T00:00:00+00:00',
        ...attributes,
      },
      relationships: { field_topic: { data: terms }, uid: { data: null } },
    })
    const data = {
      jsonapi: { version: '1.0' },
      data: [
        node(
          'Do I need a referral?',
          {
            drupal_internal__nid: 12,
            path: { alias: '/faq/referral' },
            body: {
              value: '<p>No.</p>',
              format: 'basic_html',
              processed: '<p>No.</p>',
              summary: 'In short: no.',
            },
            field_phone: '0555 call us',
          },
          [{ type: 'taxonomy_term--topic', id: 't1' }],
        ),
        node('Node 13', {
          field_question: 'Is it warm?',
          field_answer: { value: 'Yes & dry', format: 'plain_text' },
        }),
        node('Hidden', { status: false, body: { value: '<p>x</p>' } }),
        node('Bonjour', { langcode: 'fr', body: { value: '<p>x</p>' } }),
      ],
      included: [{ type: 'taxonomy_term--topic', id: 't1', attributes: { name: 'Referrals' } }],
    }
    expect(await read('faq.json', JSON.stringify(data))).toMatchInlineSnapshot(`
      [
        "1 | [Referrals] | Do I need a referral? | No. | /faq/referral /node/12 | 2019-01-01..",
        "2 |  | Is it warm? | Yes & dry |  | 2019-01-01..",
        "1 field: field_phone: 0555 call us",
        "1 field: In short: no.",
        "2 field: Node 13",
        "3 not-public: Hidden",
        "4 other-locale: Bonjour",
      ]
    `)
  })

  it('is refused if it is none of these', async () =>
    expect([
      ...(await read('a.json', '{"a":1}')),
      ...(await read('a.json', '{"a":')),
      ...(await read('a.xml', '<rss><channel><item><title>News</title></item></channel></rss>')),
    ]).toEqual(['- fault format', '- fault format', '- fault format']))
})

describe('a static site’s folder', () => {
  const page = (path: string, source: string) => shown(parseStaticPage(path, path, source))

  it('gives the main part of a page', () => {
    expect(
      page(
        'site/fees/index.html',
        `<html><head><title>Fees – Clinic</title><link rel="canonical" href="https://clinic.example/costs/"></head>
<body><div class="menu"><a href="/">Home</a></div>
<main><h1>What are the fees?</h1>
<p>Sixty.</p></main><footer>Imprint</footer></body></html>`,
      ),
    ).toMatchInlineSnapshot(`
      [
        "3 |  | What are the fees? | Sixty. | /costs /fees.html /fees | ..",
        "2 page: Home",
        "4 page: Imprint",
      ]
    `)
    expect(
      page(
        'space/index.html',
        '<body><div id="main-content"><ul><li><a href="a.html">One</a></li><li><a href="b.html">Two</a></li></ul></div></body>',
      ),
    ).toMatchInlineSnapshot(`
      [
        "1 page: One Two",
      ]
    `)
    expect(
      page(
        'space/Fees_12.html',
        '<title>Care : Fees</title><ol id="breadcrumbs"><li>Care</li><li>Money</li></ol><div class="page-metadata">Created by Ann on Mar 02, 2021</div><div id="main-content"><p>Sixty.</p></div>',
      ),
    ).toMatchInlineSnapshot(`
      [
        "1 | [Money] | Fees | Sixty. | /fees_12.html /fees_12 | 2021-03-02..",
        "1 page: Care Money",
        "1 page: Created by Ann on Mar 02, 2021",
      ]
    `)
  })

  it('gives Markdown with its front matter', () => {
    expect(
      page(
        'site/content/money/fees.md',
        '---\ntitle: "What does it cost?"\ndate: 2021-02-03\nlastmod: 2022-03-04T05:06:07Z\naliases:\n  - /prices/\n  - /old/costs.html\ntags: [money, "first visit"]\n---\n\n{{< toc >}}\n\nSixty **euros**.\n',
      ),
    ).toMatchInlineSnapshot(`
      [
        "13 | [money] | What does it cost? | Sixty euros. | /money/fees /prices /old/costs.html | 2021-02-03..2022-03-04",
        "1 field: tags: money, first visit",
        "11 code: {{< toc >}}",
      ]
    `)
    expect(
      page(
        'site/docs/faq.md',
        '+++\ntitle = "Questions"\ncategories = ["Visits"]\n+++\n\n## When?\n\nNow.\n\n## Who?\n\nWe.\n',
      ),
    ).toMatchInlineSnapshot(`
      [
        "6 | [Visits] | When? | Now. | /docs/faq | ..",
        "10 | [Visits] | Who? | We. |  | ..",
        "1 title: Questions",
      ]
    `)
    expect(page('site/a.md', '---\ntitle: Soon\ndraft: true\n---\nText.\n')).toMatchInlineSnapshot(`
      [
        "1 not-public: Soon",
      ]
    `)
  })
})
