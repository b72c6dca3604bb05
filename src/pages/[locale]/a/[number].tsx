import type { GetServerSideProps } from 'next'
import { parseId } from '../../../core/ids.ts'
import { readQuestionByNumber } from '../../../published/read/question.ts'
import { Page } from '../../../site/page.tsx'
import type { PageProps } from '../../../site/screens/screens.ts'
import { isFormatRequest, serveAnswerFormat } from '../../../site/serve/answer-format.ts'
import { servePage } from '../../../site/serve/page.ts'
import type { Scriptless } from '../../../site/serve/scriptless.ts'

export const config: Scriptless = { unstable_runtimeJS: false }

const serveByNumber = servePage(async ({ locale, params }) => {
  const number = parseId(params.number)
  const outcome = number === null ? null : await readQuestionByNumber(locale, number)
  if (outcome?.kind === 'gone') return { screen: outcome }
  if (outcome?.kind !== 'answer' && outcome?.kind !== 'fallback')
    return { screen: { kind: 'not-found' } }
  return { screen: { kind: 'question', view: outcome.view, fallback: outcome.kind === 'fallback' } }
})

/** An answer at its short address, which says nothing about the question. */
export const getServerSideProps: GetServerSideProps = (context) =>
  isFormatRequest(context.params?.number) ? serveAnswerFormat(context) : serveByNumber(context)

/** A form for programs has already been sent when this is drawn. */
const ShortPage = (props: PageProps | Record<string, never>) =>
  'screen' in props ? <Page {...(props as PageProps)} /> : null

export default ShortPage
