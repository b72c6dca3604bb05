import { SIGN_IN, type SignInKey } from '../registers/sign-in.ts'
import { translators, type Translate } from './translate.ts'

export type { SignInKey }
export type SignInTranslate = Translate<SignInKey>

/** Whether a key that an address chose is one of these messages. */
export const isSignInKey = (key: string): key is SignInKey => Object.hasOwn(SIGN_IN.en, key)

/** The pages of the sign-in. */
export const signInMessages = translators<SignInKey>(SIGN_IN)
