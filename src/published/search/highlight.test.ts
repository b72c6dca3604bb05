import { expect, it } from 'vitest'
import type { Locale } from '../../i18n/locales.ts'
import { searchableWord } from '../../i18n/text/fold.ts'
import { extract, hitsOf } from './highlight.ts'

it.each<[Locale, string, string, string]>([
  ['en', 'police', 'Call:\nRAINN\nThe police\nAsk us.', 'Call: … The police'],
  ['en', 'clinic', 'Call:\nRAINN.\nThe clinic\nAsk us.', 'The clinic · Ask us.'],
  [
    'en',
    'rainn',
    'Call one of these:\nRAINN 800-656-4673\nThe police\nNobody asks.',
    'Call one of these: RAINN 800-656-4673',
  ],
  ['en', 'price', 'Price\nA visit is $50. Ask us.', 'Price · A visit is $50.'],
  ['en', 'visit', 'Price\nA visit is $50. Ask us.', 'A visit is $50.'],
  ['en', 'pen', 'Your card\nA pen', 'A pen'],
  [
    'es',
    'línea',
    'Llame:\nla policía, si usted quiere\nLa línea de crisis',
    'Llame: … La línea de crisis',
  ],
  ['es', 'llame', 'Llame a:\nla policía;\nla línea de crisis.', 'Llame a: la policía;'],
  ['fr', 'police', 'la police ;\nla ligne d’écoute.', 'la police ; la ligne d’écoute.'],
  ['fr', 'ligne', 'la police\nUne ligne d’écoute ?\nAutre chose', 'Une ligne d’écoute ?'],
  ['ar', 'الشرطة', 'الشرطة\nخط الأزمات؟', 'الشرطة · خط الأزمات؟'],
  ['ar', 'الشرطة', 'الشرطة،\nخط الأزمات.', 'الشرطة، خط الأزمات.'],
  ['zh', '警察', '警察\n危机热线。', '警察 · 危机热线。'],
  ['zh', '警察', '可以找警察。\n危机热线', '可以找警察。'],
  ['vi', 'cảnh', 'Cảnh sát\nĐường dây nóng.', 'Cảnh sát · Đường dây nóng.'],
])('in %s, what is found of %j in %j is %j', (locale, word, text, expected) => {
  const hits = hitsOf([searchableWord(word, locale)])
  expect(
    extract(text, hits, locale)
      ?.map((piece) => piece.text)
      .join(''),
  ).toBe(expected)
})

it('no extract joins what ends as a sentence with what follows', () => {
  expect(extract('It helps.\nAlways', hitsOf(['helps']), 'en')).toEqual([
    { text: 'It ', hit: false },
    { text: 'helps', hit: true },
    { text: '.', hit: false },
  ])
})
