import type { Stemmer } from '../stemmer-shape.ts'

const CONJUNCTION = /^[وف](?=.{4,}$)/u
const ARTICLE = /^(?:[وفبك]ال|لل|ال)(?=.{3,}$|(?:حب|سر)$)/u
const PRONOUN = /(?:(?<=.{3})(?:ها|هم|هن|كم|كن|نا|ني)|(?<=.{4})ك|(?<=..)ي)$/u
const ENDING = /(?:(?<=.{3})(?:ات|ان|ون|ين|يه)|(?<=..)ه)$/u
/** Words whose final `t` belongs to the root. */
const ENDING_IN_ROOT_T = new Set([
  'وقت',
  'بيت',
  'صوت',
  'بنت',
  'موت',
  'ذات',
  'اخت',
  'انت',
  'تحت',
  'سكوت',
])

/** Plurals with a changed root, as the rules above leave them, and their singulars. */
const BROKEN_PLURALS: Record<string, string> = {
  عملاء: 'عميل',
  مرض: 'مريض',
  اطباء: 'طبيب',
  دكاتر: 'دكتور',
  فوايد: 'فايد',
  منافع: 'منفع',
  مشاعر: 'شعور',
  احاسيس: 'احساس',
  عواطف: 'عاطف',
  افكار: 'فكر',
  اسباب: 'سبب',
  طرق: 'طريق',
  مواقف: 'موقف',
  مشاكل: 'مشكل',
  مخاوف: 'خوف',
  اصدقاء: 'صديق',
  اصحاب: 'صاحب',
  اطفال: 'طفل',
  اولاد: 'ولد',
  ابناء: 'ابن',
  بنات: 'بنت',
  ادوي: 'دواء',
  حدود: 'حد',
  حقوق: 'حق',
  اسرار: 'سر',
  احكام: 'حكم',
  نتايج: 'نتيج',
  اشخاص: 'شخص',
  اشهر: 'شهر',
  اسابيع: 'اسبوع',
  ايام: 'يوم',
  اسيل: 'سوال',
  اجوب: 'جواب',
  روابط: 'رابط',
  قوانين: 'قانون',
  جرايم: 'جريم',
  زباين: 'زبون',
  قيود: 'قيد',
  انواع: 'نوع',
  اشكال: 'شكل',
  اهداف: 'هدف',
}

/**
 * The stem of a folded Arabic word: without article, attached particles and pronouns, and the most
 * common endings. This is the light stemmer of Larkey, Ballesteros and Connell (2007), plus the
 * pronouns, which it leaves on. (PostgreSQL's Snowball stemmer gives `علاقه` with and without its
 * article two different stems.)
 */
export const stemmer: Stemmer = (word) => {
  let stem = word.replace(CONJUNCTION, '').replace(ARTICLE, '')
  const owned = stem.replace(PRONOUN, '')
  if (owned !== stem && owned.endsWith('ت') && owned.length > 2 && !ENDING_IN_ROOT_T.has(owned))
    stem = owned.slice(0, -1)
  else stem = owned
  stem = stem.replace(ENDING, '')
  return BROKEN_PLURALS[stem] ?? stem
}
