import { CHECKS } from '../../i18n/registers/checks.ts'
import { claimsLawOrPlace } from '../entries/law-or-place.ts'
import { defineRule } from './rule.ts'
import { sentencesOf, shorten } from './words.ts'

export const lawOrPlace = defineRule({
  code: 'law-or-place',
  about: 'content',
  find: ({ question, lines, facts, locale }) => {
    const claim = [question, ...sentencesOf(lines, locale)].find((sentence) =>
      claimsLawOrPlace(sentence, locale),
    )
    if (!claim) return []
    const jurisdiction = facts.jurisdiction?.trim()
    const cite = facts.sources?.length ? '' : ', and cite the law'
    if (jurisdiction && !cite) return []
    const named = CHECKS[locale]?.placeName?.exec([question, ...lines].join(' '))?.[1]
    return [
      {
        words: shorten(claim, 120),
        message: 'This is about the law or a place, so it does not apply everywhere.',
        suggestion: jurisdiction
          ? `Confirm that it applies in “${jurisdiction}”${cite}.`
          : `Say where it applies${named ? ` (the text says “${named}”)` : ''}${cite}.`,
      },
    ]
  },
})
