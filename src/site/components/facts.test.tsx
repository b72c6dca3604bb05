import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { pageValues, publishedValues } from '../../fields/published-values.ts'
import type { Answer } from '../../published/views.ts'
import { Facts } from './facts.tsx'

const answer: Answer = {
  lang: 'ar',
  originalLang: 'en',
  number: 1,
  slug: 'a',
  question: 'متى؟',
  shortAnswer: 'أبدًا.',
  shortAnswerDerived: false,
  html: '<p>أبدًا.</p>',
  text: 'أبدًا.',
  review: {
    by: 'Jordan Avery',
    title: 'Licensed Clinical Psychologist',
    registration: null,
    on: '2026-11-02',
    nextOn: null,
    overdue: false,
  },
  ...pageValues(
    publishedValues(
      {},
      {
        jurisdiction: 'State of California',
        sources: [{ title: 'Professional Therapy Never Includes Sex' }],
      },
    ),
  ),
  stale: false,
  firstPublishedOn: '2026-11-01',
  changedOn: '2026-11-01',
}

it('says of a translation’s shared facts that they are in the original’s language', () => {
  const html = renderToStaticMarkup(<Facts answer={answer} locale="ar" />)
  expect(html).toContain('<bdi lang="en" dir="ltr">State of California</bdi>')
  expect(html).toMatch(/<bdi dir="auto" lang="en">Jordan Avery, Licensed/)
  expect(html).toMatch(/<ul lang="en" dir="ltr"><li>Professional/)
})

it('says no day of publication in a preview', () => {
  const html = (firstPublishedOn: string | null) =>
    renderToStaticMarkup(<Facts answer={{ ...answer, firstPublishedOn }} locale="en" />)
  expect(html('2026-11-01').match(/November 1, 2026/g)).toHaveLength(2)
  expect(html(null)).not.toMatch(/Published|Last changed|November 1, 2026/)
})
