import { serveRecording } from '../../site/serve/recording.ts'
import type { Scriptless } from '../../site/serve/scriptless.ts'

export const config: Scriptless = { unstable_runtimeJS: false }

export const getServerSideProps = serveRecording

const EmptyPage = () => null

export default EmptyPage
