import { expect, test } from 'vitest'
import { siteSheet } from '../server/site-style.mjs'
import { pageStyle, type StyleRule } from './page-style.ts'

const rules = siteSheet.rules as StyleRule[]

test('a page has the rules for what is on it, in their order, and no others', () => {
  const style = pageStyle(rules, '<main><p class="small">Words</p></main>')
  expect(style).toMatch(/(^|})\.small\{/)
  expect(style).toMatch(/(^|})p\{.*@media print\{.*p\{orphans/)
  expect(style).not.toMatch(/table|\.answer|:lang\(ar\)|h1|\.cards/)
})

test('a language counts with its parts, and one of several selectors is enough', () => {
  expect(pageStyle(rules, '<i lang="zh-Hant">')).toMatch(/:lang\(zh\)\{.*:lang\(zh-Hant\)\{/)
  expect(pageStyle(rules, '<i lang="zh">')).not.toContain(':lang(zh-Hant)')
  expect(pageStyle(rules, '<h2 lang="ar">')).toContain(':is(h1,h2,h3):lang(ar){')
  expect(pageStyle(rules, '<h2>')).toMatch(/}h2\{font-weight:600/)
})

test('a page with everything has the whole style', () => {
  const all = rules.flatMap(({ selectors }) =>
    selectors.flatMap(([, needs]) => needs.flat(9) as string[]),
  )
  const html = all
    .map((need) =>
      need.startsWith('.')
        ? `<i class="${need.slice(1)}">`
        : need.startsWith(':')
          ? `<i lang="${need.slice(1)}">`
          : `<${need}>`,
    )
    .join('')
  expect(pageStyle(rules, html).replace(/\s/g, '')).toBe(siteSheet.whole.replace(/\s/g, ''))
})
