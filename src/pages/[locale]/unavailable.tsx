import { Page } from '../../site/page.tsx'
import { serveErrorPage } from '../../site/serve/error-page.ts'
import type { Scriptless } from '../../site/serve/scriptless.ts'

export const config: Scriptless = { unstable_runtimeJS: false }

/** Not linked from anywhere: the edge fetches it. */
export const getServerSideProps = serveErrorPage

export default Page
