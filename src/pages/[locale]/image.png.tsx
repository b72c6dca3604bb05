import type { Scriptless } from '../../site/serve/scriptless.ts'
import { serveClinicPicture } from '../../site/serve/share-picture.ts'

export const config: Scriptless = { unstable_runtimeJS: false }

/** What stands for a page where its address is shared. */
export const getServerSideProps = serveClinicPicture

const EmptyPage = () => null

export default EmptyPage
