import { publicOrigin } from '../../site/addresses.ts'
import { securityTxt } from '../../site/security-txt.ts'
import { serveFile } from '../../site/serve-file.ts'
import type { Scriptless } from '../../site/scriptless.ts'

export const config: Scriptless = { unstable_runtimeJS: false }

export const getServerSideProps = serveFile(async () => ({
  type: 'text/plain',
  body: securityTxt(process.env.SECURITY_CONTACT, publicOrigin(), new Date()),
}))

const Nothing = () => null

export default Nothing
