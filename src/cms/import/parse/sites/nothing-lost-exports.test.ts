import fc from 'fast-check'
import { describe, it } from 'vitest'
import {
  counter,
  heading,
  page,
  sections,
  type Style,
} from '../../../../testing/lost-words/documents.ts'
import { mutate, mutations } from '../../../../testing/lost-words/mutations.ts'
import { expectNothingLost, RUNS } from '../../../../testing/lost-words/places.ts'
import { parseDocument, type ParsedDocument } from '../parse-document.ts'
import { parseStaticPage } from './static-page.ts'

const STYLES: Style[] = [
  { section: heading(2), question: heading(3) },
  { section: heading(2), question: (words) => `<p><strong>${words}</strong></p>` },
  { section: heading(2), question: (words) => `<details><summary>${words}</summary></details>` },
  { section: heading(3), question: (words) => `<p>${words}</p>` },
]
const pages = fc.array(
  fc.record({
    asks: fc.boolean(),
    hasCategory: fc.boolean(),
    style: fc.constantFrom(...STYLES),
    model: sections,
    changes: mutations,
  }),
  { minLength: 1, maxLength: 3 },
)
type Page = { title: string; category: string; html: string }

/** Pages whose words are all different, and whose texts were changed as no tool would. */
function written(models: typeof pages extends fc.Arbitrary<infer Value> ? Value : never): Page[] {
  const next = counter()
  return models.map(({ asks, hasCategory, style, model, changes }) => ({
    title: `${next()}${asks ? '?' : ''}`,
    category: hasCategory ? next() : '',
    html: changes.reduce(
      mutate,
      page(model, style, (body) => body, next),
    ),
  }))
}

const cdata = (name: string, words: string) => `<${name}><![CDATA[${words}]]></${name}>`
const property = (name: string, value: string) =>
  `<property name="${name}"><![CDATA[${value}]]></property>`
const object = (kind: string, id: number, inside: string) =>
  `<object class="${kind}"><id name="id">${id}</id>${inside}</object>`
const reference = (name: string, id: number) =>
  `<property name="${name}"><id name="id">${id}</id></property>`

const EXPORTS: Record<string, { name: string; write: (all: Page[]) => string }> = {
  WordPress: {
    name: 'a.xml',
    write: (all) =>
      `<rss xmlns:wp="x"><channel><wp:wxr_version>1.2</wp:wxr_version>${all
        .map(
          ({ title, category, html }) =>
            `<item>${cdata('title', title)}${category ? `<category domain="category" nicename="x"><![CDATA[${category}]]></category>` : ''}${cdata('content:encoded', html)}<wp:status>publish</wp:status><wp:post_type>page</wp:post_type></item>`,
        )
        .join('\n')}</channel></rss>`,
  },
  'Zendesk Guide': {
    name: 'a.json',
    write: (all) =>
      JSON.stringify({
        articles: all.map(({ title, html }, id) => ({ title, body: html, section_id: id })),
        sections: all.map(({ category }, id) => ({ id, name: category })),
      }),
  },
  Confluence: {
    name: 'a.xml',
    write: (all) =>
      `<hibernate-generic>${all
        .map(({ title, category, html }, id) =>
          [
            object('Page', id * 10, property('title', title) + reference('parent', id * 10 + 1)),
            object(
              'BodyContent',
              id * 10 + 2,
              property('body', html) + reference('content', id * 10),
            ),
            category ? object('Space', id * 10 + 1, '') : '',
            category
              ? object(
                  'Page',
                  id * 10 + 1,
                  property('title', category) + reference('originalVersion', 9),
                )
              : '',
          ].join('\n'),
        )
        .join('\n')}</hibernate-generic>`,
  },
  Drupal: {
    name: 'a.json',
    write: (all) =>
      JSON.stringify({
        data: all.map(({ title, html }, id) => ({
          ...{ type: 'node--page', id: `n${id}` },
          attributes: { title, status: true, body: { value: html, processed: html } },
          relationships: { field_topic: { data: [{ type: 'taxonomy_term--x', id: `t${id}` }] } },
        })),
        included: all.map(({ category }, id) => ({
          ...{ type: 'taxonomy_term--x', id: `t${id}`, attributes: { name: category } },
        })),
      }),
  },
}

const words = ({ title, category, html }: Page) => [title, category, html].join('\n')

describe('every word of an export is in one place, or reported', () => {
  it.each(Object.entries(EXPORTS))('%s', async (_name, { name, write }) => {
    await fc.assert(
      fc.asyncProperty(pages, async (models) => {
        const all = written(models)
        const extension = name.slice(1)
        const bytes = Buffer.from(write(all))
        const parsed = await parseDocument({ file: name, name, extension, bytes }, 'en')
        expectNothingLost(parsed, all.map(words).join('\n'), { isInOrder: false })
      }),
      RUNS,
    )
  })

  const folders: Record<string, { path: string; write: (page: Page) => string }> = {
    'a page of a site as built': {
      path: 'site/faq/index.html',
      write: ({ title, category, html }) =>
        `<html><head><title>${title} | Clinic</title></head><body><nav>${category}</nav>\n<main><h1>${title}</h1>\n${html}</main></body></html>`,
    },
    'a page of a site as written': {
      path: 'site/content/faq.md',
      write: ({ title, category, html }) =>
        `---\ntitle: "${title}"\n${category ? `categories: ["${category}"]\n` : ''}---\n\n${html}\n`,
    },
  }
  it.each(Object.entries(folders))('%s', (_name, { path, write }) =>
    fc.assert(
      fc.property(pages, (models) => {
        for (const each of written(models)) {
          const parsed = parseStaticPage(path, path, write(each))
          const document: Pick<ParsedDocument, 'pairs' | 'notices' | 'faults'> = {
            ...parsed,
            notices: parsed.notices ?? [],
          }
          expectNothingLost(document, words(each), { isInOrder: false })
        }
      }),
      RUNS,
    ),
  )
})
