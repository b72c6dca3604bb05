import { serveOembed } from '../site/serve/oembed.ts'
import type { Scriptless } from '../site/serve/scriptless.ts'

export const config: Scriptless = { unstable_runtimeJS: false }

/** Tells other sites how to show an answer in a frame (oembed.com). */
export const getServerSideProps = serveOembed

const EmptyPage = () => null

export default EmptyPage
