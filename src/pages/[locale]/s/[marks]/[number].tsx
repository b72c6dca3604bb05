import { Page } from '../../../../site/page.tsx'
import type { Scriptless } from '../../../../site/serve/scriptless.ts'
import { serveByNumber } from '../../../../site/serve/session.ts'

export const config: Scriptless = { unstable_runtimeJS: false }

/** An answer, with the marks of a session in its address. */
export const getServerSideProps = serveByNumber

export default Page
