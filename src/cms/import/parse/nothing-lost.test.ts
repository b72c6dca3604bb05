import fc from 'fast-check'
import { describe, it } from 'vitest'
import { FORMATS, sections } from '../../../testing/lost-words/documents.ts'
import { mutate, mutations } from '../../../testing/lost-words/mutations.ts'
import { expectAllWords, RUNS } from '../../../testing/lost-words/places.ts'

describe('every word is in one question or answer, or reported as left out, in order', () => {
  it.each(Object.entries(FORMATS))('%s', async (_name, { name, write }) => {
    await fc.assert(
      fc.asyncProperty(sections, mutations, (model, changes) =>
        expectAllWords(name, changes.reduce(mutate, write(model))),
      ),
      RUNS,
    )
  })
})
