import { readHome } from '../../published/read/read-home.ts'
import { Page } from '../../site/page.tsx'
import type { Scriptless } from '../../site/serve/scriptless.ts'
import { servePage } from '../../site/serve/serve.ts'

export const config: Scriptless = { unstable_runtimeJS: false }

export const getServerSideProps = servePage(async ({ locale }) => {
  const view = await readHome(locale)
  return { screen: view ? { kind: 'home', view } : { kind: 'not-found' } }
})

export default Page
