import type { SearchLanguage } from '../search-shape.ts'
import { crisisLists } from './search/crisis.ts'
import { meanings } from './search/meanings.ts'
import { thesaurus } from './search/thesaurus.ts'

export const search: SearchLanguage = {
  spaced: true,
  stopWords: `
    مع هل ان في على من عن الى ما هو هي هذا هذه لي لك او ام كيف متى ماذا عند كل غير انا هم نحن انت
    لا لم لن لو اذا كان يكون قد ثم حتى اي بعض ليس الذي التي كما لكن لان منذ بين شو ايش وش شنو ليش
    ليه لماذا لم وين مو مش مب موب اللي هاي هذي هيك كذا بس عم راح رح يا ولا مين كيفك ازاي ازا اذا
    عشان علشان بتاعي بتاع حق حقي عندي فيني في فيه بي به معي معه له لها هنا هناك جدا كثيرا كثير شي
    شيء اشي انه اني انها يلي وال ب ل و ف`,
  optionalWords: `
    اريد ابغى ابغي ابي بدي عايز عاوز ودي يريد يقدر اقدر ممكن يمكن يمكنني استطيع لازم اروح يروح
    نروح رحت اذهب يذهب اجي قال يقول قالي اقول طلب اعمل اسوي يعمل يسوي اشوف شفت اعرف يعرف احس اشعر
    صار يصير شخص احد ناس واحد اشياء كثير قليل دائما ابدا الان اليوم مره مرات طريقه نوع افضل احسن
    جيد سيء جديد اخر نفس ثلاث ثلاثه اثنين سوال جواب معلومات طبيعي عادي صح فرق الفرق مختلف`,
  thesaurus,
  meanings,
  phonetics: [
    // The signs of verbs, written or dialect: `بيحب`, `احب` and `حب` share a root.
    [/^(?:[بحسهلفوكع](?=[ايتنم]))?(?:است|ا|ي|ت|ن|م|ب|ل|ك|س)(?=.{2,}$)/u, ''],
    [/(?<=..)(?:وا|و|ت|ش)$/u, ''],
  ],
  attachments: [
    // A particle of one letter; dialects deny with `ما … ش`.
    /^[لبكهحسع](?=.{3,}$)/u,
    /ش$/u,
  ],
  crisis: {
    ...crisisLists,
    maxEdits: 1,
    answersFor: { 'professional-harm': 'إذا تجاوز المعالِج أو المعالِجة الحدود' },
    wordBetween: true,
  },
}
