import type { Scriptless } from '../../../../site/serve/scriptless.ts'
import { serveAnswerPicture } from '../../../../site/serve/share-picture.ts'

export const config: Scriptless = { unstable_runtimeJS: false }

/** What stands for an answer where its address is shared. */
export const getServerSideProps = serveAnswerPicture

const EmptyPage = () => null

export default EmptyPage
