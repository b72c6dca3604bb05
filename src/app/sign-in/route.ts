import { signInPage } from '../../auth/pages/sign-in.ts'
import { answer } from './with-payload.ts'

export const GET = answer(signInPage)
