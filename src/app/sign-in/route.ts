import { signInPage } from '../../auth/pages/sign-in.ts'
import { answer } from './answer.ts'

export const GET = answer(signInPage)
