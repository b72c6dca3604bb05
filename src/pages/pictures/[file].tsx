import { servePicture } from '../../site/serve/picture.ts'
import type { Scriptless } from '../../site/serve/scriptless.ts'

export const config: Scriptless = { unstable_runtimeJS: false }

export const getServerSideProps = servePicture

const EmptyPage = () => null

export default EmptyPage
