import { createNode, createServerFeature } from '@payloadcms/richtext-lexical'
import { CALLOUTS } from '../../../published/callouts.ts'
import { labelsByLanguage } from '../../messages/label-of.ts'
import { CalloutNode } from './node.ts'

/** What the editor's menus call callouts, by language: `lexical:callout:note`. */
function menuWords(): Record<string, Record<string, string>> {
  const words: Record<string, Record<string, string>> = {}
  for (const [name, label] of [
    ['group', labelsByLanguage('answers.callouts')] as const,
    ...CALLOUTS.map(
      (callout) => [callout, labelsByLanguage(`answers.callout.${callout}`)] as const,
    ),
  ])
    for (const [locale, word] of Object.entries(label)) (words[locale] ??= {})[name] = word
  return words
}

/** Callouts: highlighted passages of an answer, of three kinds. */
export const CalloutFeature = createServerFeature({
  key: 'callout',
  feature: {
    ClientFeature: '/src/cms/entries/callout/feature-client.tsx#CalloutFeatureClient',
    nodes: [createNode({ node: CalloutNode })],
    i18n: menuWords(),
  },
})
