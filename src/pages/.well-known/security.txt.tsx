import { securityTxt } from '../../site/machine/security-txt.ts'
import { publicOrigin } from '../../site/screens/addresses.ts'
import type { Scriptless } from '../../site/serve/scriptless.ts'
import { serveFile } from '../../site/serve/serve-file.ts'

export const config: Scriptless = { unstable_runtimeJS: false }

export const getServerSideProps = serveFile(async () => ({
  type: 'text/plain',
  body: securityTxt(process.env.SECURITY_CONTACT, publicOrigin(), new Date()),
}))

const Nothing = () => null

export default Nothing
