import { readFileSync, readdirSync } from 'node:fs'
import { Window } from 'happy-dom'
import { describe, expect, it } from 'vitest'
import { cleanPaste, cleanPlainText } from './clean.ts'
import { isNoteReference, safeTarget } from './link-target.ts'

const FOLDER = new URL('./fixtures/', import.meta.url)
const clean = (html: string) =>
  cleanPaste(
    new new Window().DOMParser().parseFromString(html, 'text/html').body as unknown as Element,
  )
const byLines = (html: string) =>
  html.replace(
    /(<\/(?:p|h2|h3|li|ul|ol|blockquote|tr|caption|table)>|<[uo]l>|<table>)(?!$)/g,
    '$1\n',
  )

/** Clipboard content of several programs, as browsers provide it, and the expected HTML. */
describe.each(readdirSync(FOLDER).filter((name) => name.endsWith('.html')))('%s', (name) => {
  const result = clean(readFileSync(new URL(name, FOLDER), 'utf8'))

  it('is converted to the HTML that answers support', () =>
    expect(`${byLines(result)}\n`).toMatchFileSnapshot(
      new URL(name.replace('.html', '.clean.txt'), FOLDER).pathname,
    ))

  it('has no style, picture, empty paragraph or repeated spaces', () => {
    expect(
      result.replace(
        /<\/?(?:p|h2|h3|ul|ol|li|blockquote|table|caption|tr|th|td|strong|em|br)>|<a href="(?:https?|mailto|tel):[^"<>]*">|<\/a>/g,
        '',
      ),
    ).not.toMatch(/[<>]/)
    expect(result).not.toMatch(
      /<(p|h2|h3|li|blockquote|caption|strong|em)>\s*<\/\1>|[\u00a0\u200b\ufeff]| {2}|^\s|<br>(?=<\/)/,
    )
  })
})

describe('edge cases', () => {
  it.each([
    ['inline text only', 'just <b>words</b>', '<p>just <strong>words</strong></p>'],
    ['no text', '<p>&nbsp;</p><img src=x onerror=alert(1)>', ''],
    [
      'a list that skips a level',
      '<p style="mso-list:l0 level2 lfo1"><span style="mso-list:Ignore">o</span>Deep</p><p style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·</span>Up</p>',
      '<ul><li>Deep</li></ul><ul><li>Up</li></ul>',
    ],
    [
      'unclosed elements',
      '<ul><li>One<li>Two</ul><p>Loose',
      '<ul><li>One</li><li>Two</li></ul><p>Loose</p>',
    ],
    ['escaped markup', '<p>a &lt;b&gt; &amp; "c"</p>', '<p>a &lt;b&gt; &amp; &quot;c&quot;</p>'],
  ])('%s', (_, html, expected) => expect(clean(html)).toBe(expected))

  it.each([
    ['One.\n\n\n  Two,\r\nstill two.  \n', '<p>One.</p><p>Two,<br>still two.</p>'],
    ['One.\nTwo.\n', '<p>One.</p><p>Two.</p>'],
    ['a < b', '<p>a &lt; b</p>'],
    [' \n ', ''],
  ])('plain text: %j', (text, expected) => expect(cleanPlainText(text)).toBe(expected))
})

describe('links', () => {
  it.each([
    ['https://a.test/?page=2', 'https://a.test/?page=2'],
    ['https://a.test/?utm_source=x&page=2&fbclid=y#part', 'https://a.test/?page=2#part'],
    [
      'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.test%2F&data=x',
      'https://a.test/',
    ],
    ['https://www.google.com/url?q=javascript:alert(1)', null],
    ['java\nscript:alert(1)', null],
    ['/here', null],
    ['', null],
    [null, null],
  ])('%s leads to %s', (href, target) => expect(safeTarget(href)).toBe(target))

  it.each<[string, string, boolean]>([
    ['#_ftn1', '[1]', true],
    ['#cmnt1', '[a]', true],
    ['https://a.test/#cite_note-3', '[3]', true],
    ['#help', '#', true],
    ['#help', 'Help', false],
    ['https://a.test/#fntable', 'Fees', false],
  ])('%s (“%s”) is a note reference: %s', (href, words, is) =>
    expect(isNoteReference(href, words)).toBe(is),
  )
})
