import { readQuestion } from '../../../published/read-question.ts'
import { questionPath } from '../../../site/addresses.ts'
import { Page } from '../../../site/page.tsx'
import type { Scriptless } from '../../../site/scriptless.ts'
import { servePage } from '../../../site/serve.ts'

export const config: Scriptless = { unstable_runtimeJS: false }

export const getServerSideProps = servePage(async ({ locale, slug }) => {
  const outcome = await readQuestion(locale, slug)
  if (!outcome) return { screen: { kind: 'not-found' } }
  if (outcome.kind === 'moved') return { redirect: questionPath(locale, outcome.slug) }
  if (outcome.kind === 'gone') return { screen: outcome }
  return { screen: { kind: 'question', view: outcome.view, fallback: outcome.kind === 'fallback' } }
})

export default Page
