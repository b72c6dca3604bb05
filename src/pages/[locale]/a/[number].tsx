import { parseId } from '../../../core/ids.ts'
import { readQuestionByNumber } from '../../../published/read/question.ts'
import { Page } from '../../../site/page.tsx'
import { servePage } from '../../../site/serve/page.ts'
import type { Scriptless } from '../../../site/serve/scriptless.ts'

export const config: Scriptless = { unstable_runtimeJS: false }

/** An answer at its short address, which says nothing about the question. */
export const getServerSideProps = servePage(async ({ locale, params }) => {
  const number = parseId(params.number)
  const outcome = number === null ? null : await readQuestionByNumber(locale, number)
  if (outcome?.kind === 'gone') return { screen: outcome }
  if (outcome?.kind !== 'answer' && outcome?.kind !== 'fallback')
    return { screen: { kind: 'not-found' } }
  return { screen: { kind: 'question', view: outcome.view, fallback: outcome.kind === 'fallback' } }
})

export default Page
