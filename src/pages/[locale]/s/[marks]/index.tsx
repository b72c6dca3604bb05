import { Page } from '../../../../site/page.tsx'
import type { Scriptless } from '../../../../site/serve/scriptless.ts'
import { serveSession } from '../../../../site/serve/session.ts'

export const config: Scriptless = { unstable_runtimeJS: false }

export const getServerSideProps = serveSession

export default Page
