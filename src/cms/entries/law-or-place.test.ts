import { expect, test } from 'vitest'
import type { Locale } from '../../i18n/locales.ts'
import { claimsLawOrPlace } from './law-or-place.ts'

const CLAIMS: Record<Locale, string[]> = {
  en: [
    'It is against the law.',
    'Your therapist may be guilty of a crime.',
    'Report it to the licensing board.',
    'In the State of California it is so.',
  ],
  es: [
    'Es ilegal.',
    'La ley lo prohíbe.',
    'Eso es un delito.',
    'Un tribunal decide.',
    'En el estado de California no.',
    'Las leyes cambian.',
  ],
  fr: [
    'C’est illégal.',
    'La loi l’interdit.',
    'C’est un délit.',
    'Le tribunal décide.',
    'Dans l’État de Californie, non.',
    'Des règles légales.',
    'L’État d’Oregon',
  ],
  ar: [
    'هذا غير قانوني.',
    'يمنعه القانون.',
    'هذه جريمة.',
    'تقرر المحكمة ذلك.',
    'في ولاية كاليفورنيا',
    'وبالقانون',
    'القوانين تختلف',
  ],
  zh: ['这是违法的。', '法律禁止这样做。', '这是犯罪。', '由法院决定。', '在加利福尼亚州不行。'],
  vi: [
    'Điều đó là bất hợp pháp.',
    'Luật cấm điều này.',
    'Đó là tội phạm.',
    'Tòa án quyết định.',
    'Ở tiểu bang California thì không.',
    'Pháp luật'.normalize('NFD'),
  ],
}
const NO_CLAIMS: Record<Locale, string[]> = {
  en: [
    'We listen to you. This state of mind passes.',
    'You may play in the lawn.',
    'Of course.',
    'My mother-in-law visits.',
  ],
  es: ['El estado de ánimo cambia. La regla es leal.', 'Leyenda', 'Su estado de salud'],
  fr: ['L’état de santé change.', 'Il est loin.', 'Un état d’esprit'],
  ar: ['نستمع إليك ونساعدك.', 'يمكنك التوقف في أي وقت.'],
  zh: ['你可以随时停下来。', '方法很多。'],
  vi: ['Bạn có thể dừng lại bất cứ lúc nào.', 'Phương pháp này giúp bạn.'],
}
const cases = (texts: Record<Locale, string[]>) =>
  Object.entries(texts).flatMap(([locale, list]) =>
    list.map((text) => [locale as Locale, text] as const),
  )

test.each(cases(CLAIMS))('%s: “%s” is a claim of law or place', (locale, text) =>
  expect(claimsLawOrPlace(text, locale)).toBe(true),
)
test.each(cases(NO_CLAIMS))('%s: “%s” is none', (locale, text) =>
  expect(claimsLawOrPlace(text, locale)).toBe(false),
)
