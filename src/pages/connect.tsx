import { serveConnect } from '../site/serve/connect.ts'
import type { Scriptless } from '../site/serve/scriptless.ts'

export const config: Scriptless = { unstable_runtimeJS: false }

/** The address that health records call. */
export const getServerSideProps = serveConnect

const EmptyPage = () => null

export default EmptyPage
