import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { pageValues, publishedValues } from '../../fields/published-values.ts'
import type { Answer } from '../../published/views.ts'
import type { PageProps } from '../screens/screens.ts'
import { answerJson, answerMarkdown } from './answer-formats.ts'
import { llmsTxt } from './llms-txt.ts'
import { markdownOf } from './markdown.ts'
import { sitemapQuestionsXml } from './sitemap.ts'
import { StructuredData } from './structured-data.tsx'

const evil = '</script><script>alert(1)</script>&<!--'
const answer: Answer = {
  lang: 'en',
  originalLang: 'en',
  number: 1,
  slug: 'why',
  question: evil,
  shortAnswer: 'Short.',
  shortAnswerDerived: false,
  html: '<p>Whole <strong>text</strong>.</p>',
  text: 'Whole text.',
  review: {
    by: 'Dr A',
    title: 'Psychologist',
    registration: '1',
    on: '2026-11-02',
    nextOn: '2027-11-02',
    overdue: false,
  },
  ...pageValues(publishedValues({}, {})),
  sources: [],
  sensitive: false,
  stale: false,
  firstPublishedOn: '2026-11-01',
  changedOn: '2026-11-03',
}
const frame = {
  clinicName: { text: 'Clinic', lang: 'en' as const },
  welcome: null,
  locales: ['en' as const, 'ar' as const],
  region: 'US',
  contacts: [],
  mark: null,
  taglines: [],
  checked: true,
}
const props = (fallback: boolean): PageProps => ({
  locale: 'en',
  frame,
  languages: [],
  origin: 'https://clinic.example',
  path: '/en/questions/why',
  screen: {
    kind: 'question',
    fallback,
    view: {
      answer,
      changes: [],
      recording: null,
      original: null,
      topics: [],
      alternates: [{ locale: 'en', slug: 'why', current: true, reviewed: true }],
      related: [],
      neighbours: { previous: null, next: null },
      madeFrom: { questions: [] },
    },
  },
})

describe('structured data', () => {
  it('cannot close its element, and matches the page', () => {
    const html = renderToStaticMarkup(<StructuredData {...props(false)} />)
    expect(html.match(/<\/script>/g)).toHaveLength(1)
    const data = JSON.parse(html.replace(/^<script[^>]*>|<\/script>$/g, '')) as Record<
      string,
      unknown
    >
    expect(data).toMatchObject({
      '@type': ['MedicalWebPage', 'QAPage'],
      lastReviewed: '2026-11-02',
      reviewedBy: { '@type': 'Person', name: 'Dr A', jobTitle: 'Psychologist' },
      mainEntity: {
        '@type': 'Question',
        name: evil,
        acceptedAnswer: {
          text: 'Short.\nWhole text.',
          url: 'https://clinic.example/en/questions/why',
        },
      },
    })
  })

  it('is not on a page that shows another language', () => {
    expect(renderToStaticMarkup(<StructuredData {...props(true)} />)).toBe('')
  })
})

describe('machine-readable formats', () => {
  const form = {
    answer,
    frame,
    url: 'https://clinic.example/en/questions/why',
    locale: 'en' as const,
  }

  it('contain the review, the sources and the rights', () => {
    expect(JSON.parse(answerJson(form))).toMatchObject({
      question: evil,
      reviewed: true,
      review: { by: 'Dr A', nextOn: '2027-11-02' },
      rights: '© 2026 Clinic',
    })
    expect(answerMarkdown(form)).toContain('*Reviewed by Dr A, Psychologist, 1, November 2, 2026*')
  })

  it.each([
    ['<p>One <em>two</em>.</p><p>Three</p>', 'One *two*.\n\nThree'],
    ['<h2>Head</h2><ul><li>a</li><li>b</li></ul><p>End</p>', '## Head\n\n- a\n- b\n\nEnd'],
    ['<ol><li>a</li><li>b</li></ol>', '1. a\n2. b'],
    [
      '<p><a href="https://a.example/?x=1&amp;y=2" rel="noreferrer">link</a> *star*</p>',
      '[link](<https://a.example/?x=1&y=2>) \\*star\\*',
    ],
    ['<p>5 &lt; 6 &amp; 7</p>', '5 < 6 & 7'],
    [
      '<p>a</p><aside data-callout="important"><p>b</p><ul><li>c</li></ul></aside><p>d</p>',
      'a\n\n> **Importante**\n>\n> b\n>\n> - c\n\nd',
    ],
  ])('as Markdown: %s', (html, markdown) => {
    expect(markdownOf(html, 'es')).toBe(markdown)
  })
})

describe('the sitemap', () => {
  it('lists a page in the languages that are shown, with the date of its last change', () => {
    const xml = sitemapQuestionsXml(
      [
        {
          languages: [
            { locale: 'en', slug: 'a&b', changedOn: '2026-11-03' },
            { locale: 'fr', slug: 'c', changedOn: '2026-11-04' },
          ],
        },
      ],
      ['en', 'ar'],
      'https://clinic.example',
    )
    expect(xml).toContain(
      '<url><loc>https://clinic.example/en/questions/a%26b</loc><lastmod>2026-11-03</lastmod></url>',
    )
    expect(xml).not.toContain('/fr/')
  })
})

describe('llms.txt', () => {
  it('lists the answers of a language as Markdown, without sensitive and foreign ones', () => {
    const card = { number: 1, slug: 'why', lang: 'en' as const, shortAnswer: '', sensitive: false }
    const text = llmsTxt(
      [
        {
          locale: 'en',
          name: 'English',
          frame,
          questions: [
            { ...card, question: 'Why [really]?' },
            { ...card, slug: 'hidden', question: 'Hidden?', sensitive: true },
            { ...card, slug: 'ajena', lang: 'es', question: '¿Ajena?' },
          ],
        },
      ],
      'https://clinic.example',
    )
    expect(text).toMatch(/^# Clinic\n\n> /)
    expect(text).toContain('- [Why \\[really\\]?](https://clinic.example/en/questions/why.md)')
    expect(text).not.toMatch(/hidden|ajena/)
  })
})
