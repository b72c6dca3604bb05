import { describe, expect, it } from 'vitest'
import { LOCALE_CODES } from '../i18n/locales.ts'
import { soundsLikeCrisis } from './crisis.ts'
import { CRISIS } from './words/crisis.ts'

it.each(LOCALE_CODES)('the words of danger are known in %s', (locale) => expect(CRISIS[locale]?.trim().split('\n').length).toBeGreaterThan(3))

describe('a search that puts help first', () => {
  it.each([
    'suicide', 'Suicidal thoughts', 'sucide', 'suicde', 'suiside', 'commiting suiside', 'i want to die', 'I want to kill myself', 'kill my self', 'want to kil myself', 'how to end my life', 'self harm',
    'self-harming', 'overdoze', 'overdose on pills', 'i dont want to live anymore', "i don't want to live", 'he hits me', 'no reason to live',
    'quiero morir', 'suicidio', 'quitarme la vida', 'no quiero vivir más', 'hacerme daño', 'suisidio', 'me quiero matar matarme',
    'je veux mourir', 'me suicider', 'mettre fin à mes jours', 'suicid', 'automutilation', 'plus envie de vivre',
    'انتحار', 'أريد أن أموت', 'الإنتحار', 'أقتل نفسي', 'إيذاء النفس', 'لا أريد أن أعيش',
    '我想死', '自杀', '不想活了', '活着没意思', '割腕', '想自殺',
    'tự tử', 'tu tu', 'muốn chết', 'tôi không muốn sống nữa', 'tự sát',
  ])('%s', (query) => {
    expect(soundsLikeCrisis(query)).toBe(true)
  })

  it.each([
    'what is the therapist client relationship called', 'when can a therapist date a client', 'benefits of therapy', 'how do i decide', 'my life', 'what did she say', 'insecure', 'incide',
    'para qué sirve la terapia', 'pourquoi consulter', 'ما هي العلاقة العلاجية', '什么是治疗关系', 'lợi ích của trị liệu', '', '?',
  ])('but not for %s', (query) => {
    expect(soundsLikeCrisis(query)).toBe(false)
  })
})
