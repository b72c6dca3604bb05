import { answerOf } from '../src/testing/rich-text.ts'
import { member, newest, publishedOriginal, putOut } from './support/member.ts'
import { portal } from './support/portal.ts'
import { expect, test } from './support/test.ts'

test('readers of a translation see how severe a change of its original is', async () => {
  const [editor, reviewer, translator, spanish] = await Promise.all([
    member('editor@clinic.test'),
    member('reviewer@clinic.test'),
    member('translator@clinic.test'),
    member('revisora@clinic.test'),
  ])
  const round = Date.now().toString(36)
  const source = await publishedOriginal(editor, reviewer, {
    question: `May I bring a friend ${round}?`,
    shortAnswer: 'Yes, for the first talk.',
    answer: answerOf('You may bring a friend.', 'Tell us the day before.'),
  })
  const { id } = await translator<{ id: number }>('POST', `/${source.id}/translate`, {
    locale: 'es',
  })
  const translate = async (second: string) =>
    translator('PATCH', `/${id}?draft=true`, {
      question: `¿Puedo llevar a una amistad ${round}?`,
      shortAnswer: 'Sí, a la primera conversación.',
      answer: answerOf('Puede llevar a una amistad.', second),
      updatedAt: (await newest(translator, id)).updatedAt,
    })
  await translate('Avísenos el día antes.')
  await putOut(spanish, id)
  const change = async (second: string, severity: string) => {
    await editor('PATCH', `/${source.id}?draft=true`, {
      answer: answerOf('You may bring a friend.', second),
      updatedAt: (await newest(editor, source.id)).updatedAt,
    })
    await putOut(reviewer, source.id, { change: { severity, note: 'When to tell us.' } })
  }
  const { slug } = await newest(spanish, id)
  /** The same address, asked for again. */
  const held = async () => {
    const response = await fetch(`${portal().url}/es/questions/${encodeURIComponent(slug)}`)
    const text = await response.text()
    return {
      text,
      robots: response.headers.get('x-robots-tag'),
      languages: [...text.matchAll(/<link rel="alternate" hreflang="([\w-]+)"/gi)]
        .map(([, language]) => language)
        .sort(),
    }
  }
  const everywhere = ['en', 'es', 'x-default']

  expect(await held()).toMatchObject({ robots: null, languages: everywhere })
  await change('Tell us on the day before.', 'wording')
  expect(await held()).toMatchObject({
    text: expect.not.stringContaining('se aclaró después'),
    languages: everywhere,
  })
  await change('Tell us two days before.', 'clarifying')
  await expect.poll(held).toMatchObject({
    text: expect.stringContaining('se aclaró después'),
    languages: [],
  })
  await translator('POST', `/${id}/still-current`, {
    reason: 'Checked with the editor.',
    seen: (await newest(translator, id)).updatedAt,
  })
  await expect.poll(held).toMatchObject({
    text: expect.not.stringContaining('se aclaró después'),
    languages: everywhere,
  })
  await change('Never come without telling us before.', 'safety')
  // Processes learn of it from the database, within a second.
  await expect.poll(held).toMatchObject({
    text: expect.stringContaining('Never come without telling us before.'),
    robots: 'noindex',
    languages: [],
  })
  expect((await held()).text).not.toContain('Avísenos')
  await translate('Nunca venga sin avisarnos antes.')
  await putOut(spanish, id, { change: { severity: 'safety', note: 'Cuándo avisarnos.' } })
  await expect.poll(held).toMatchObject({
    text: expect.stringContaining('Nunca venga sin avisarnos antes.'),
    robots: null,
    languages: everywhere,
  })
})
