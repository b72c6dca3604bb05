import { expect, test } from 'vitest'
import { findTelephoneNumber } from './telephone-numbers.ts'

test.each([
  'Call 988 at any hour.',
  'Help: 9-8-8',
  'Si está en peligro, llame al 911.',
  'En cas d’urgence : 112',
  'Composez le 3114.',
  'اتصل بالرقم ٩٨٨',
  '请拨打 １１３',
  '请拨打988或4155550134',
  'Samaritans: 116 123, day and night',
  'Lifeline 13 11 14',
  'Call (415) 555-0134.',
  '+44 20 7946 0958',
  '415\u2011555\u20110134',
  '4\u200b15 555 0134',
  '01 23 45 67 89',
  '612 345 678',
  '1-800-GET-HELP',
  'Text HOME to 741741',
  'Ring 62640 for help',
  'Dial 000',
])('%j has a telephone number', (text) => {
  expect(findTelephoneNumber(text)).not.toBeNull()
})

test.each([
  'Questions from 2019 to 2024',
  '2019–2023',
  'Since 1999',
  'Reviewed on 2024-05-01 and 12.06.2025, or 01/05/2024',
  'Open 9:00–17:30, 24/7',
  'More than 10,000 answers for 1 000 000 readers',
  'About 1.500.000 people',
  '100 questions, 12 steps, 365 days, 150 answers',
  'The 5-4-3-2-1 exercise',
  '112 % and $911',
  'Ages 12–17, grade 9-12',
  'COVID-19, ICD-11, DSM-5',
  'Topic a988f1 and 911b',
  'When can I call my therapist? After 2 sessions.',
  'Preguntas sobre la terapia, respondidas con palabras sencillas.',
  '用通俗的语言解答关于心理治疗的问题。',
])('%j has none', (text) => {
  expect(findTelephoneNumber(text)).toBeNull()
})

test('a number of the clinic’s own contacts is found however short it is', () => {
  expect(findTelephoneNumber('Or ask 4 5 6.')).toBeNull()
  expect(findTelephoneNumber('Or ask 4 5 6.', ['456'])).toBe('4 5 6')
})
