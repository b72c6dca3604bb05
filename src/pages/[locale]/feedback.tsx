import { Page } from '../../site/page.tsx'
import type { Scriptless } from '../../site/serve/scriptless.ts'
import { serveFeedback } from '../../site/serve/serve-feedback.ts'

export const config: Scriptless = { unstable_runtimeJS: false }

export const getServerSideProps = serveFeedback

export default Page
