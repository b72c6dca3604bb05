import type { GetServerSideProps } from 'next'
import { readQuestion } from '../../../published/read/question.ts'
import { Page } from '../../../site/page.tsx'
import { questionPath } from '../../../site/screens/addresses.ts'
import type { PageProps } from '../../../site/screens/screens.ts'
import { isFormatRequest, serveAnswerFormat } from '../../../site/serve/answer-format.ts'
import { servePage } from '../../../site/serve/page.ts'
import type { Scriptless } from '../../../site/serve/scriptless.ts'

export const config: Scriptless = { unstable_runtimeJS: false }

const serveQuestion = servePage(async ({ locale, slug }) => {
  const outcome = await readQuestion(locale, slug)
  if (!outcome) return { screen: { kind: 'not-found' } }
  if (outcome.kind === 'moved') return { redirect: questionPath(locale, outcome.slug) }
  if (outcome.kind === 'gone') return { screen: outcome }
  return { screen: { kind: 'question', view: outcome.view, fallback: outcome.kind === 'fallback' } }
})

export const getServerSideProps: GetServerSideProps = (context) =>
  isFormatRequest(context.params?.slug) ? serveAnswerFormat(context) : serveQuestion(context)

/** A form for programs has already been sent when this is drawn. */
const QuestionPage = (props: PageProps | Record<string, never>) =>
  'screen' in props ? <Page {...(props as PageProps)} /> : null

export default QuestionPage
