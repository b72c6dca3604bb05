import { Page } from '../../site/page.tsx'
import { servePage } from '../../site/serve/page.ts'
import type { Scriptless } from '../../site/serve/scriptless.ts'

export const config: Scriptless = { unstable_runtimeJS: false }

export const getServerSideProps = servePage(async () => ({ screen: { kind: 'other-languages' } }))

export default Page
