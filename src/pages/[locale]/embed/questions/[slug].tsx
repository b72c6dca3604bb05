import { readQuestion } from '../../../../published/read/question.ts'
import { Embedded } from '../../../../site/embedded.tsx'
import { embedPath } from '../../../../site/screens/addresses.ts'
import { servePage } from '../../../../site/serve/page.ts'
import type { Scriptless } from '../../../../site/serve/scriptless.ts'

export const config: Scriptless = { unstable_runtimeJS: false }

/**
 * One answer to put into a frame on another site: the only view that can be framed (its headers are
 * in `src/server/headers.mjs`).
 */
export const getServerSideProps = servePage(async ({ locale, slug }) => {
  const outcome = await readQuestion(locale, slug)
  if (outcome?.kind === 'moved') return { redirect: embedPath(locale, outcome.slug) }
  if (outcome?.kind === 'gone') return { screen: outcome }
  if (!outcome) return { screen: { kind: 'not-found' } }
  return { screen: { kind: 'question', view: outcome.view, fallback: outcome.kind === 'fallback' } }
})

export default Embedded
