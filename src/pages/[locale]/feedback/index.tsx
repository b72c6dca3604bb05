import { Page } from '../../../site/page.tsx'
import { serveVerdict } from '../../../site/serve/feedback.ts'
import type { Scriptless } from '../../../site/serve/scriptless.ts'

export const config: Scriptless = { unstable_runtimeJS: false }

export const getServerSideProps = serveVerdict

export default Page
