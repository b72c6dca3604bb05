import { readFileSync } from 'node:fs'
import type pg from 'pg'
import type { Sql } from '../core/sql.ts'
import { publishedValues } from '../fields/published-values.ts'
import { LOCALE_CODES, type Locale } from '../i18n/locales.ts'
import { writeEntry } from '../published/write/text.ts'

/** Questions and answers for the tests of the search, by a short name of what they are about. */
type Fixture = { name: string; question: string; answer: string }

const NAMES = ['what', 'between', 'called', 'why', 'alliance', 'date', 'benefits', 'words', 'good']

/** The seed's own document, in a language that it is in. */
const document = (language: '' | '.es' | '.ar'): Fixture[] => {
  const parts = readFileSync(`seed/client-therapist-relationship${language}.txt`, 'utf8')
    .trim()
    .split(/\n\s*\n/)
  return NAMES.map((name, index) => ({
    name,
    question: (parts[index * 2] ?? '').replace(/^Question: /, ''),
    answer: parts[index * 2 + 1] ?? '',
  }))
}

const pairs = (text: string): Fixture[] =>
  text
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', question = '', answer = ''] = line.trim().split(' | ')
      return { name, question, answer }
    })

export const FIXTURES: Partial<Record<Locale, Fixture[]>> = {
  en: document(''),
  es: document('.es'),
  fr: pairs(`
    what | Qu’est-ce que la relation entre le client et le thérapeute ? | La relation entre le client et le thérapeute offre l’occasion de « jouer » avec de nouvelles façons d’être en lien avec les autres.
    called | Comment s’appelle la relation entre le thérapeute et le client ? | La relation thérapeutique désigne le lien entre un professionnel de santé et un client ou un patient.
    why | Pourquoi la relation entre le client et le thérapeute est-elle importante ? | Une relation productive permet au client de se sentir en sécurité et compris, et d’exprimer des émotions profondes.
    date | Quand un thérapeute peut-il sortir avec un client ? | Tout contact sexuel entre un thérapeute et un client est contraire à l’éthique et illégal dans l’État de Californie, et le reste deux ans après la fin de la thérapie.
    benefits | Quels sont 3 bienfaits de toutes les formes de thérapie ? | Explorer ses pensées et ses émotions sans jugement, trouver des façons de faire face et améliorer ses relations.
    words | Les thérapeutes ont-ils des clients ou des patients ? | Beaucoup de conseillers préfèrent « client » ; un psychologue ou une infirmière psychiatrique dit parfois « patient ».
    good | Pourquoi est-il bon de voir un thérapeute ? | Un professionnel de la santé mentale peut apporter un regard neuf, et la thérapie peut renforcer l’estime de soi.`),
  ar: document('.ar'),
  zh: pairs(`
    what | 什么是来访者与治疗师的关系？ | 来访者与治疗师的关系让来访者有机会尝试与他人相处、建立联系的新方式。
    called | 治疗师与来访者的关系叫什么？ | 治疗关系指的是医疗专业人员与来访者或病人之间的关系，也称为治疗联盟。
    why | 为什么来访者与治疗师的关系很重要？ | 良好的治疗关系让来访者感到安全和被理解，更愿意敞开心扉，表达内心深处的感受。
    date | 治疗师什么时候可以和来访者约会？ | 治疗师与来访者之间的任何性接触都是不道德的，在加利福尼亚州也是违法的，治疗结束后两年内同样如此。
    benefits | 各种心理治疗的三个好处是什么？ | 在不被评判的情况下探索想法和感受，培养应对不同情况的方法，改善人际关系。
    words | 治疗师的服务对象是来访者还是病人？ | 多数咨询师喜欢用“来访者”，心理学家或精神科护士可能使用“病人”。
    good | 为什么看治疗师有好处？ | 心理健康专业人员可以提供新的视角，治疗还可以提升自尊和人生态度。`),
  vi: pairs(`
    what | Mối quan hệ giữa thân chủ và nhà trị liệu là gì? | Mối quan hệ giữa thân chủ và nhà trị liệu cho thân chủ cơ hội thử những cách mới để kết nối với người khác.
    called | Mối quan hệ giữa nhà trị liệu và thân chủ được gọi là gì? | Mối quan hệ trị liệu là mối quan hệ giữa người làm nghề y tế và thân chủ hoặc bệnh nhân.
    why | Vì sao mối quan hệ giữa thân chủ và nhà trị liệu quan trọng? | Mối quan hệ tốt giúp thân chủ cảm thấy an toàn và được thấu hiểu, dễ cởi mở và bày tỏ cảm xúc sâu kín.
    date | Khi nào nhà trị liệu có thể hẹn hò với thân chủ? | Mọi tiếp xúc tình dục giữa nhà trị liệu và thân chủ đều trái đạo đức và bất hợp pháp ở tiểu bang California, kể cả trong hai năm sau khi kết thúc trị liệu.
    benefits | Ba lợi ích của mọi hình thức trị liệu là gì? | Khám phá suy nghĩ và cảm xúc mà không bị phán xét, học cách đối phó và cải thiện các mối quan hệ.
    words | Nhà trị liệu có thân chủ hay bệnh nhân? | Nhiều tham vấn viên thích dùng chữ thân chủ, còn nhà tâm lý học có thể dùng chữ bệnh nhân.
    good | Vì sao gặp nhà trị liệu là điều tốt? | Chuyên gia sức khỏe tâm thần có thể cho một góc nhìn mới, và trị liệu có thể nâng cao lòng tự trọng.`),
}

const NOW = new Date('2026-11-23T10:00:00Z')

/** Publishes all of it, or of some languages, each answer at the address of its name. */
export async function publishFixtures(
  client: pg.Client,
  locales: readonly Locale[] = LOCALE_CODES,
): Promise<void> {
  const sql: Sql = async <Row extends object>(text: string, values: readonly unknown[] = []) =>
    (await client.query<Row>(text, [...values])).rows
  let entryId = 0
  for (const locale of LOCALE_CODES)
    for (const { name, question, answer } of FIXTURES[locale] ?? []) {
      entryId += 1
      if (locales.includes(locale))
        await writeEntry(
          sql,
          {
            entryId,
            sourceId: entryId,
            locale,
            slug: name,
            question,
            shortAnswer: answer.split(/(?<=[.。؟])/)[0] ?? answer,
            shortAnswerDerived: true,
            answerHtml: `<p>${answer}</p>`,
            answerText: answer,
            ...publishedValues(
              {
                searchTerms:
                  name === 'words' && locale === 'en' ? ['consumer', 'service user'] : [],
              },
              { riskTier: 'low' },
            ),
            review: null,
            textHash: 'hash',
            publishedBy: 'Test',
            staleSeverity: null,
          },
          NOW,
          NOW,
        )
    }
}
