const CONJUNCTION = /^[وف](?=.{4,}$)/u
const ARTICLE = /^(?:[وفبك]ال|لل|ال)(?=.{3,}$|(?:حب|سر)$)/u
const PRONOUN = /(?:(?<=.{3})(?:ها|هم|هن|كم|كن|نا|ني)|(?<=.{4})ك|(?<=..)ي)$/u
const ENDING = /(?:(?<=.{3})(?:ات|ان|ون|ين|يه)|(?<=..)ه)$/u
/** Words that end in a `t` of their own. */
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

/** Plurals made by changing the word from within, as `arabicStem` leaves them. */
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

/** A verb or noun may carry a particle of one letter; `ما … ش` surrounds what dialects deny. */
const PARTICLE = /^[لبكهحسع](?=.{3,}$)/u

/** What a stem may be with a particle taken off; only worth something if it is known. */
export const withoutArabicParticle = (stem: string): string[] =>
  [stem.replace(PARTICLE, ''), stem.replace(/ش$/u, '')].filter((each) => each !== stem)

/**
 * The stem of a folded Arabic word: without the article, the particles and the pronouns written
 * onto it, and the commonest endings. After the light stemmer of Larkey, Ballesteros and Connell
 * (2007), with the pronouns that it leaves on. (Snowball's, which PostgreSQL has, gives `علاقه`
 * with and without its article two stems.)
 */
export function arabicStem(word: string): string {
  let stem = word.replace(CONJUNCTION, '').replace(ARTICLE, '')
  const owned = stem.replace(PRONOUN, '')
  if (owned !== stem && owned.endsWith('ت') && owned.length > 2 && !ENDING_IN_ROOT_T.has(owned))
    stem = owned.slice(0, -1)
  else stem = owned
  stem = stem.replace(ENDING, '')
  return BROKEN_PLURALS[stem] ?? stem
}

const VERB = /^(?:[بحسهلفوكع](?=[ايتنم]))?(?:است|ا|ي|ت|ن|م|ب|ل|ك|س)(?=.{2,}$)/u
const VERB_END = /(?<=..)(?:وا|و|ت|ش)$/u

/**
 * What is left of a stem without the signs of verbs, written or dialect: `بيحب`, `احب` and `حب`
 * have the same. Too bold for the index, right for guessing.
 */
export const arabicRoot = (stem: string): string => stem.replace(VERB, '').replace(VERB_END, '')
