import type { Direction, Locale } from './locales.ts'

/**
 * A language that the portal has no answers in. `notice` says that help in it is free, and whom to
 * call; `[phone]` stands for the number.
 */
type OtherLanguage = {
  code: string
  /** In the language itself. */
  name: string
  /** In English, for the person who picks up the telephone. */
  english: string
  dir: Direction
  notice: string
}

const other = (
  code: string,
  name: string,
  english: string,
  notice: string,
  dir: Direction = 'ltr',
): OtherLanguage => ({ code, name, english, dir, notice })

/** In a notice, the place of the number to call. */
export const PHONE_PLACE = '[phone]'

/**
 * The notices are the taglines of the Office for Civil Rights of the U.S. Department of Health and
 * Human Services for section 1557 (`LANGUAGE_NOTICES_SOURCE`), without the number of the TTY. None
 * was written here or by a machine. `docs/decisions/2026-11-29-other-languages.md` says how they
 * were compared.
 */
export const OTHER_LANGUAGES: readonly OtherLanguage[] = [
  other(
    'de',
    'Deutsch',
    'German',
    'ACHTUNG: Wenn Sie Deutsch sprechen, stehen Ihnen kostenlos sprachliche Hilfsdienstleistungen zur Verfügung. Rufnummer: [phone].',
  ),
  other(
    'hmn',
    'Hmoob',
    'Hmong',
    'LUS CEEV: Yog tias koj hais lus Hmoob, cov kev pab txog lus, muaj kev pab dawb rau koj. Hu rau [phone].',
  ),
  other(
    'it',
    'Italiano',
    'Italian',
    'ATTENZIONE: In caso la lingua parlata sia l’italiano, sono disponibili servizi di assistenza linguistica gratuiti. Chiamare il numero [phone].',
  ),
  other(
    'ht',
    'Kreyòl Ayisyen',
    'Haitian Creole',
    'ATANSYON: Si w pale Kreyòl Ayisyen, gen sèvis èd pou lang ki disponib gratis pou ou. Rele [phone].',
  ),
  other(
    'pl',
    'Polski',
    'Polish',
    'UWAGA: Jeżeli mówisz po polsku, możesz skorzystać z bezpłatnej pomocy językowej. Zadzwoń pod numer [phone].',
  ),
  other(
    'pt',
    'Português',
    'Portuguese',
    'ATENÇÃO: Se fala português, encontram-se disponíveis serviços linguísticos, grátis. Ligue para [phone].',
  ),
  other(
    'tl',
    'Tagalog',
    'Tagalog',
    'PAUNAWA: Kung nagsasalita ka ng Tagalog, maaari kang gumamit ng mga serbisyo ng tulong sa wika nang walang bayad. Tumawag sa [phone].',
  ),
  other(
    'ru',
    'Русский',
    'Russian',
    'ВНИМАНИЕ: Если вы говорите на русском языке, то вам доступны бесплатные услуги перевода. Звоните [phone].',
  ),
  other(
    'ur',
    'اردو',
    'Urdu',
    'خبردار: اگر آپ اردو بولتے ہیں، تو آپ کو زبان کی مدد کی خدمات مفت میں دستیاب ہیں ۔ کال کریں [phone]۔',
    'rtl',
  ),
  other(
    'fa',
    'فارسی',
    'Persian',
    'توجه: اگر به زبان فارسی گفتگو می کنید، تسهیلات زبانی بصورت رایگان برای شما فراهم می باشد. با [phone] تماس بگیرید.',
    'rtl',
  ),
  other(
    'hi',
    'हिंदी',
    'Hindi',
    'ध्यान दें: यदि आप हिंदी बोलते हैं तो आपके लिए मुफ्त में भाषा सहायता सेवाएं उपलब्ध हैं। [phone] पर कॉल करें।',
  ),
  other(
    'km',
    'ខ្មែរ',
    'Khmer',
    'ប្រយ័ត្ន៖ បើសិនជាអ្នកនិយាយ ភាសាខ្មែរ, សេវាជំនួយផ្នែកភាសា ដោយមិនគិតឈ្នួល គឺអាចមានសំរាប់បំរើអ្នក។ ចូរ ទូរស័ព្ទ [phone]។',
  ),
  other(
    'ko',
    '한국어',
    'Korean',
    '주의: 한국어를 사용하시는 경우, 언어 지원 서비스를 무료로 이용하실 수 있습니다. [phone] 번으로 전화해 주십시오.',
  ),
  other(
    'ja',
    '日本語',
    'Japanese',
    '注意事項：日本語を話される場合、無料の言語支援をご利用いただけます。[phone] まで、お電話にてご連絡ください。',
  ),
  other(
    'zh-Hant',
    '繁體中文',
    'Chinese',
    '注意：如果您使用繁體中文，您可以免費獲得語言援助服務。請致電 [phone]。',
  ),
]

export const LANGUAGE_NOTICES_SOURCE =
  'https://www.hhs.gov/civil-rights/for-individuals/section-1557/translated-resources/index.html'

/** Said on the pages of a language to those who read it in another script, in that script. */
export const OTHER_SCRIPTS: Partial<Record<Locale, { lang: string; text: string }>> = {
  zh: { lang: 'zh-Hant', text: '本網站的中文內容只有簡體字版本，沒有繁體字版本。' },
}

/** What to say on the telephone to get an interpreter. */
export const askFor = (english: string): string => `“${english}, please.”`
