import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { pageValues, publishedValues } from '../../fields/published-values.ts'
import type { Answer } from '../../published/views.ts'
import { markdownOf } from '../machine-readable/markdown.ts'
import { AnswerBody } from '../views/question.tsx'

const answerOf = (html: string): Answer => ({
  ...pageValues(publishedValues({}, {})),
  lang: 'en',
  originalLang: 'en',
  number: 12,
  slug: 'sample',
  sensitive: false,
  question: 'What?',
  shortAnswer: 'In short.',
  shortAnswerDerived: false,
  html,
  text: '',
  review: null,
  stale: false,
  firstPublishedOn: '2026-01-02',
  changedOn: '2026-03-04',
  jurisdiction: null,
  sources: [],
})
const pageOf = (html: string, hasContents = true) =>
  renderToStaticMarkup(<AnswerBody answer={answerOf(html)} locale="ar" hasContents={hasContents} />)

const TABLE =
  '<table><caption>What helps</caption><thead><tr><th scope="col">Sign</th><th scope="col">Try &amp; see</th></tr></thead><tbody><tr><th scope="row">Tired</th><td>Rest | sleep</td></tr><tr><th scope="row">Cold</th><td>A<br />coat</td></tr></tbody></table>'

it('each cell of a table has the heading of its column, for narrow screens', () => {
  const html = pageOf(TABLE)
  expect(html).toContain('<th scope="row">Tired</th><td data-heading="Try &amp; see">Rest | sleep')
  expect(html.match(/data-heading/g)).toHaveLength(2)
  const wide = `<table><tbody><tr>${'<td>x</td>'.repeat(5)}</tr></tbody></table>`
  expect(pageOf(wide)).toContain('<table class="wide"><tbody><tr><td>x</td>')
})

it('a table is a table in Markdown, with its caption', () =>
  expect(markdownOf(`<p>Before</p>${TABLE}<p>After</p>`, 'en')).toBe(
    'Before\n\n**What helps**\n\n| Sign | Try & see |\n| --- | --- |\n| Tired | Rest \\| sleep |\n| Cold | A<br>coat |\n\nAfter',
  ))

const heading = (tag: string, text: string) => `<${tag}>${text}</${tag}><p>Text</p>`

it('an answer with three headings begins with links to them, in both languages’ own direction', () => {
  const parts =
    heading('h2', 'One <a href="/x">link</a>') + heading('h3', 'Two') + heading('h2', 'A &amp; B')
  const html = pageOf(`<p>First.</p>${parts}`)
  expect(html).toContain(
    '<p>First.</p><nav class="parts" aria-labelledby="a12-0"><p id="a12-0" lang="ar" dir="rtl">في هذه الإجابة</p><ul><li><a href="#a12-1">One link</a></li><li><a href="#a12-3">A &amp; B</a></li></ul></nav><h2 id="a12-1">One <a href="/x">link</a></h2>',
  )
  expect(html).toContain('<h2 id="a12-3">A &amp; B</h2>')
  expect(pageOf(parts, false)).not.toContain('<nav')
  expect(pageOf(heading('h2', 'One') + heading('h2', 'Two'))).not.toContain('<nav')
})
