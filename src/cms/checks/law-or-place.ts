import { CHECKS } from '../../i18n/registers/checks.ts'
import { claimsLawOrPlace } from '../entries/law-or-place.ts'
import { defineRule } from './rule.ts'
import { sentencesOf, shorten } from './words.ts'

export const lawOrPlace = defineRule({
  code: 'law-or-place',
  about: 'content',
  find: ({ question, lines, facts, locale }, t) => {
    const claim = [question, ...sentencesOf(lines, locale)].find((sentence) =>
      claimsLawOrPlace(sentence, locale),
    )
    if (!claim) return []
    const jurisdiction = facts.jurisdiction?.trim()
    const cite = !facts.sources?.length
    if (jurisdiction && !cite) return []
    const named = CHECKS[locale]?.placeName?.exec([question, ...lines].join(' '))?.[1]
    const todo = () => {
      if (jurisdiction) return t('checks.lawOrPlace.confirm', { place: jurisdiction })
      if (!named) return t(cite ? 'checks.lawOrPlace.sayAndCite' : 'checks.lawOrPlace.say')
      const key = cite ? 'checks.lawOrPlace.sayNamedAndCite' : 'checks.lawOrPlace.sayNamed'
      return t(key, { place: named })
    }
    return [
      {
        words: shorten(claim, 120),
        message: t('checks.lawOrPlace'),
        suggestion: todo(),
      },
    ]
  },
})
