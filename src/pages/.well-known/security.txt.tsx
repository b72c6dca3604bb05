import { securityTxt } from '../../site/machine-readable/security-txt.ts'
import { publicOrigin } from '../../site/screens/addresses.ts'
import { serveFile } from '../../site/serve/file.ts'
import type { Scriptless } from '../../site/serve/scriptless.ts'

export const config: Scriptless = { unstable_runtimeJS: false }

export const getServerSideProps = serveFile(async () => ({
  type: 'text/plain',
  body: securityTxt(process.env.SECURITY_CONTACT, publicOrigin(), new Date()),
}))

const EmptyPage = () => null

export default EmptyPage
