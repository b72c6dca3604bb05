import type { TextareaFieldValidation, TextFieldSingleValidation } from 'payload'
import { text, textarea } from 'payload/shared'
import { staffMessages } from '../../messages/staff-messages.ts'
import {
  validateDialable,
  validateDialableOrWebAddress,
  validateLanguageCode,
  validateWebAddress,
  validateWithoutNumber,
} from './label-rules.ts'

// A field's own `validate` replaces Payload's, which checks whether it is required and its length.

/** Validates a text field that holds a telephone number or nothing. */
export const dialable: TextFieldSingleValidation = async (value, options) => {
  const usual = await text(value, options as never)
  return usual === true ? validateDialable(value, options) : usual
}

/** Validates a text field that holds an address on the web or nothing. */
export const webAddress: TextFieldSingleValidation = async (value, options) => {
  const usual = await text(value, options as never)
  return usual === true ? validateWebAddress(value, options) : usual
}

/** Validates a text field that holds a telephone number, an address on the web, or nothing. */
export const dialableOrWebAddress: TextFieldSingleValidation = async (value, options) => {
  const usual = await text(value, options as never)
  return usual === true ? validateDialableOrWebAddress(value, options) : usual
}

/** Validates a text field that must hold no telephone number. */
export const textWithoutNumber: TextFieldSingleValidation = async (value, options) => {
  const usual = await text(value, options as never)
  return usual === true ? validateWithoutNumber(value, options) : usual
}

/** The same for a longer text. */
export const textareaWithoutNumber: TextareaFieldValidation = async (value, options) => {
  const usual = await textarea(value, options as never)
  return usual === true ? validateWithoutNumber(value, options) : usual
}

/** A shorter word would match too many searches. */
const SHORTEST_PHRASE = 2

/** Validates the words of a phrase of danger: letters that a search can say. */
export const phraseWords: TextFieldSingleValidation = async (value, options) => {
  const usual = await text(value, options as never)
  if (usual !== true || !value) return usual
  const letters = value.match(/\p{L}/gu)?.length ?? 0
  return letters >= SHORTEST_PHRASE || staffMessages(options.req)('phrases.words.tooShort')
}

/** Validates a text field that holds the code of a language. */
export const languageCode: TextFieldSingleValidation = async (value, options) => {
  const usual = await text(value, options as never)
  return usual === true ? validateLanguageCode(value, options) : usual
}

/** Validates the words of a tagline, in which `[phone]` stands for the number. */
export const taglineWords: TextareaFieldValidation = async (value, options) => {
  const usual = await textarea(value, options as never)
  if (usual !== true) return usual
  const hasNumber = (await validateWithoutNumber(value, options)) !== true
  return hasNumber ? staffMessages(options.req)('taglines.words.number') : true
}
