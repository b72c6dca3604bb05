import type { GetServerSideProps } from 'next'
import { parseId } from '../../core/ids.ts'
import { isLocale, localeFacts, type Locale } from '../../i18n/locales.ts'
import { readFrame } from '../../published/read/frame.ts'
import { readQuestionByNumber } from '../../published/read/question.ts'
import type { Answer } from '../../published/views.ts'
import { drawSharePicture } from '../share-picture/draw-share-picture.ts'
import { ANY_CHANGE_TAG, edgeTags } from '../tags/edge-tags.ts'
import { clinicTag } from '../tags/page-tags.ts'
import { serveFile, type ServedFile } from './file.ts'

/** The last picture that is being drawn: they are drawn one by one, however many are asked for. */
let last: Promise<unknown> = Promise.resolve()

async function picture(
  locale: Locale,
  answer: Answer | null,
  tags: string[],
): Promise<ServedFile | null> {
  const frame = await readFrame(locale)
  if (!frame?.locales.includes(locale)) return null
  const { clinicName } = frame
  const drawn = last.then(() =>
    drawSharePicture(answer && { text: answer.question, dir: localeFacts(answer.lang).dir }, {
      text: clinicName.text,
      dir: localeFacts(clinicName.lang).dir,
    }),
  )
  last = drawn.catch(() => undefined)
  return { type: 'image/png', body: await drawn, tags }
}

/** The picture for shared addresses of pages that are not answers: the clinic's name. */
export const serveClinicPicture: GetServerSideProps = serveFile(async ({ params }) =>
  isLocale(params?.locale) ? picture(params.locale, null, [ANY_CHANGE_TAG]) : null,
)

/** The picture for the shared address of an answer; none for a sensitive one or a fallback. */
export const serveAnswerPicture: GetServerSideProps = serveFile(async ({ params }) => {
  const number = parseId(String(params?.number))
  if (!isLocale(params?.locale) || number === null) return null
  const outcome = await readQuestionByNumber(params.locale, number)
  if (outcome?.kind === 'gone')
    return { type: 'text/plain', body: 'This answer has been withdrawn.\n', status: 410 }
  if (outcome?.kind !== 'answer' || outcome.view.answer.sensitive) return null
  const tags = [...edgeTags(outcome.view), clinicTag(params.locale)]
  return picture(params.locale, outcome.view.answer, tags)
})
