import { signInPage } from '../../auth/pages/sign-in.ts'
import { withPayload } from './with-payload.ts'

export const GET = withPayload(signInPage)
