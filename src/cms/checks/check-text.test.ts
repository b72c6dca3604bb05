import { describe, expect, it } from 'vitest'
import type { Locale } from '../../i18n/locales.ts'
import { deskInEnglish } from '../../i18n/messages/desk.ts'
import { blocksFromLines } from '../import/parse/shared/blocks.ts'
import { checkText, type FlagCode } from './check-text.ts'
import { nearDuplicates } from './near-duplicate.ts'
import { profileQuestion } from './question-profile.ts'

/** The words that a rule finds in an answer; paragraphs are separated by blank lines. */
const found = (code: FlagCode, text: string, locale: Locale, question = 'What is it?') =>
  checkText(
    { question, answer: text.split('\n\n').flatMap((part) => blocksFromLines(part.split('\n'))) },
    { topics: [1] },
    locale,
    deskInEnglish,
  )
    .filter((flag) => flag.code === code)
    .map(({ words }) => words)

type TextRule = Exclude<FlagCode, 'near-duplicate' | 'no-source' | 'no-topic' | 'other-language'>

/** Texts of every rule, with the words that it finds in them. */
const CASES: Record<TextRule, [Locale, string, unknown[]][]> = {
  'run-together': [
    ['en', 'We listen.Then we talk.', ['listen.Then']],
    ['en', 'He said “yes.”Then he left.', ['“yes.”Then']],
    ['en', 'Benefits of counselingExplore thoughts.', ['counselingExplore']],
    [
      'en',
      'Watch it on YouTube, see www.Clinic.org/NoNo, or write to Ann.Lee@clinic.org, Dr. McDonald. It costs 3.50, at 5 p.m. on Mondays.',
      [],
    ],
    ['es', 'Terapia breve.Después hablamos.', ['breve.Después']],
    ['fr', 'Nous écoutons.Ensuite nous parlons.', ['écoutons.Ensuite']],
    ['vi', 'Chúng tôi lắng nghe.Sau đó nói chuyện.', ['nghe.Sau']],
    ['ar', 'نستمع إليك.ثم نتحدث معك.', ['إليك.ثم']],
    ['ar', 'اسأل د.أحمد في العيادة.', []],
    ['zh', '我们倾听。然后我们交谈。', []],
  ],
  apostrophe: [
    ['en', 'You dont have to, and Its fine if youre late.', ['dont', 'youre']],
    [
      'en',
      'The ones who own it, the clients, own cars. Well, we were ill; she can’t, won’t. Lets go to the clients room.',
      [],
    ],
    [
      'en',
      'A client may trust ones own self, the clients own words and ones self-esteem.',
      ['ones own', 'clients own', 'ones self-esteem'],
    ],
    [
      'fr',
      'Dont ou youre, mais cest important aujourdhui, et quil vienne dune autre ville.',
      ['cest', 'aujourdhui', 'quil'],
    ],
    ['es', 'Dont cest youd quil.', []],
  ],
  unfinished: [
    ['en', 'We listen and', ['We listen and']],
    ['en', 'We listen', ['We listen']],
    ['en', 'We listen (always).', []],
    ['en', 'We do this:\n- listen\n- talk', []],
    ['en', 'Please bring:', ['Please bring:']],
    ['en', 'We listen and …', ['We listen and …']],
    ['en', 'And so on…', []],
    ['es', 'Escuchamos y…', ['Escuchamos y…']],
    ['es', 'Escuchamos con', ['Escuchamos con']],
    ['fr', 'Nous écoutons et', ['Nous écoutons et']],
    ['ar', 'نستمع إليك و', ['نستمع إليك و']],
    ['ar', 'هل نستمع؟', []],
    ['zh', '我们倾听。', []],
    ['zh', '我们倾听和', ['我们倾听和']],
    ['zh', '我们倾听，并且……', ['我们倾听，并且……']],
    ['vi', 'Chúng tôi lắng nghe và', ['Chúng tôi lắng nghe và']],
  ],
  'code-page': [
    ['en', 'A personâ€™s cafÃ© has itâ€¦', ['personâ€™s', 'cafÃ©', 'itâ€¦']],
    ['fr', 'AU CAFÉ » à l’ÉTÉ”, ÂGE.', []],
    ['vi', 'Ãnh, Đường ở đâu? “Ấy”', []],
  ],
  'stray-date': [
    ['en', 'We listen. 12 March 2021', ['12 March 2021']],
    ['en', 'We talk.Oct 23, 2020', ['Oct 23, 2020']],
    ['en', 'We talk. 2020-02-30', []],
    ['en', 'We opened on Oct 23, 2020.', []],
    ['en', 'Therapy began long ago. It was 2020-02-03', []],
    ['es', 'Escuchamos. 23 de octubre de 2020', ['23 de octubre de 2020']],
    ['fr', 'Nous écoutons. 1er mars 2021', ['1er mars 2021']],
    ['ar', 'نستمع إليك. ٢٣ أكتوبر ٢٠٢٠', ['٢٣ أكتوبر ٢٠٢٠']],
    ['ar', 'نستمع إليك. 23 تشرين الأول 2020', ['23 تشرين الأول 2020']],
    ['zh', '我们倾听。2020年10月23日', ['2020年10月23日']],
    ['vi', 'Chúng tôi lắng nghe. Ngày 23 tháng 10 năm 2020', ['Ngày 23 tháng 10 năm 2020']],
  ],
  'law-or-place': [
    ['en', 'It is against the law.', ['It is against the law.']],
    ['en', 'We listen to you. This state of mind passes.', []],
    ['es', 'Es ilegal.', ['Es ilegal.']],
    ['es', 'En el estado de California no.', ['En el estado de California no.']],
    ['es', 'El estado de ánimo cambia. La regla es leal.', []],
    ['fr', 'C’est illégal.', ['C’est illégal.']],
    ['fr', 'Un état de choc passe. La loyauté compte.', []],
    ['ar', 'هذا غير قانوني.', ['هذا غير قانوني.']],
    ['ar', 'نستمع إليك.', []],
    ['zh', '这是违法的。', ['这是违法的。']],
    ['vi', 'Điều đó là bất hợp pháp.', ['Điều đó là bất hợp pháp.']],
    ['vi', 'Chúng tôi thảo luận với bạn.', []],
  ],
  gendered: [
    ['en', 'A client says what she wants.', ['says what she wants.']],
    ['en', 'The moon shows her face.', []],
    ['en', 'A client talks, and the therapist says what she heard.', []],
    [
      'en',
      'The therapist waits until the client finds his words. Then they talk.',
      ['client finds his words. Then'],
    ],
    ['es', 'El cliente dice lo que él quiere.', [expect.stringContaining('él')]],
    ['es', 'La persona dice lo que ella quiere. El cliente habla.', []],
    ['es', 'La clienta habla.', [expect.stringContaining('clienta')]],
    [
      'fr',
      'Le patient dit ce qu’il veut, car elle compte.',
      [expect.stringContaining('il'), expect.stringContaining('elle')],
    ],
    ['fr', 'Le patient sait qu’il faut du temps et qu’il est possible d’arrêter.', []],
    ['ar', 'تتحدث العميلة عن مشاعرها.', [expect.stringContaining('العميلة')]],
    ['ar', 'يتحدث العميل عن مشاعره.', []],
    ['zh', '来访者说出她的感受。', [expect.stringContaining('她')]],
    ['zh', '来访者与其他人交谈。', []],
    ['vi', 'Thân chủ nói điều cô ấy muốn.', [expect.stringContaining('cô ấy')]],
    ['vi', 'Thân chủ nói điều họ muốn.', []],
  ],
  definition: [
    ['en', 'Trust is defined as a feeling.', ['Trust is defined as a feeling.']],
    ['en', 'Trust is a feeling.', []],
    ['en', 'According to the NHS, trust is defined as a feeling.', []],
    [
      'es',
      'La confianza se define como un sentimiento.',
      ['La confianza se define como un sentimiento.'],
    ],
    ['fr', 'La confiance désigne un sentiment.', ['La confiance désigne un sentiment.']],
    ['ar', 'تشير الثقة إلى شعور.', ['تشير الثقة إلى شعور.']],
    ['zh', '信任是指一种感觉。', ['信任是指一种感觉。']],
    [
      'vi',
      'Niềm tin được định nghĩa là một cảm giác.',
      ['Niềm tin được định nghĩa là một cảm giác.'],
    ],
  ],
  'long-sentence': [
    ['en', `One ${'word '.repeat(30)}here.`, [expect.stringContaining('One word')]],
    ['en', 'One. Two. Three.', []],
    ['ar', `${'كلمة '.repeat(30)}هنا.`, [expect.stringContaining('كلمة')]],
  ],
  'reading-age': [
    [
      'en',
      'We sit. We talk. You say what you feel. We do not judge you. It is a safe place. You can stop when you like. We will wait for you.',
      [],
    ],
    [
      'en',
      'Psychotherapeutic interventions characteristically, and particularly in combination, necessitate comprehensive multidisciplinary collaboration, facilitating sustainable psychological transformation notwithstanding considerable individual variability regarding motivational circumstances throughout rehabilitation programmes everywhere.',
      [expect.stringContaining('Psychotherapeutic')],
    ],
  ],
  'hidden-characters': [
    ['en', 'See \u202egnp.exe now.', [expect.stringContaining('See')]],
    ['ar', 'نستمع\u200f إليك.', []],
  ],
  'question-inside': [
    ['en', 'Well.\n\nDo you feel safe?\n\nThen rest.', ['Do you feel safe?']],
    ['ar', 'نعم.\n\nهل تشعر بالأمان؟', ['هل تشعر بالأمان؟']],
    ['en', 'Is it? It is.', []],
  ],
}

describe.each(Object.entries(CASES) as [TextRule, (typeof CASES)[TextRule]][])(
  '%s',
  (code, cases) => {
    it.each(cases)('%s: %s', (locale, text, words) =>
      expect(found(code, text, locale)).toEqual(words),
    )
  },
)

describe('facts about a question', () => {
  const codes = (facts: Parameters<typeof checkText>[1], text = 'It is illegal.') =>
    checkText(
      { question: 'Is it?', answer: [{ kind: 'paragraph', spans: [{ text }] }] },
      facts,
      'en',
      deskInEnglish,
    ).map(({ code }) => code)
  it('are asked for: a topic, a source, and where a law applies', () =>
    expect(codes({})).toEqual(['law-or-place', 'no-source', 'no-topic']))
  it('are asked for if some are missing', () =>
    expect(codes({ topics: [1], jurisdiction: 'Ohio' })).toEqual(['law-or-place', 'no-source']))
  it('are not asked for if they are there', () =>
    expect(codes({ topics: [1], jurisdiction: 'Ohio', sources: [{}] })).toEqual([]))
  it('are not asked for in a translation', () => expect(codes(null)).toEqual(['law-or-place']))
})

describe.each<[Locale, string[], number[][]]>([
  [
    'en',
    [
      'What is therapy?',
      'What does therapy mean?',
      'Why is therapy good?',
      'What is a therapist?',
      'What is the therapy called?',
    ],
    [[1, 4], [0, 4], [], [], [0, 1]],
  ],
  [
    'es',
    [
      '¿Qué es la ansiedad?',
      '¿Qué significa la ansiedad?',
      '¿Por qué hay ansiedad?',
      '¿Tengo ansiedad?',
      '¿Cómo se llama la ansiedad?',
    ],
    [[1, 4], [0, 4], [], [], [0, 1]],
  ],
  [
    'fr',
    [
      'Qu’est-ce que l’anxiété ?',
      'Que signifie l’anxiété ?',
      'Pourquoi l’anxiété ?',
      'Comment soigner l’anxiété ?',
    ],
    [[1], [0], [], []],
  ],
  [
    'ar',
    ['ما هو القلق؟', 'ماذا يعني القلق؟', 'لماذا القلق؟', 'ما المقصود بالقلق؟', 'هل القلق مرض؟'],
    [[1, 3], [0, 3], [], [0, 1], []],
  ],
  ['zh', ['什么是焦虑？', '焦虑是什么？', '为什么会焦虑？', '什么是抑郁？'], [[1], [0], [], []]],
  [
    'vi',
    ['Lo âu là gì?', 'Lo âu nghĩa là gì?', 'Tại sao lo âu?', 'Trầm cảm là gì?'],
    [[1], [0], [], []],
  ],
])('near-duplicate questions in %s', (locale, questions, others) => {
  it('ask the same in the same way', () =>
    expect(nearDuplicates(questions.map((question) => profileQuestion(question, locale)))).toEqual(
      others,
    ))
})
