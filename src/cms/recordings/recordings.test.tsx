import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { GetServerSidePropsContext } from 'next'
import type { Payload } from 'payload'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { log } from '../../core/log/log.ts'
import { commandWords } from '../../core/recordings/command-words.ts'
import { speechSettings } from '../../core/recordings/speech-settings.ts'
import { publishedValues } from '../../fields/published-values.ts'
import { durationOf, megabytesOf } from '../../i18n/format.ts'
import { readQuestion } from '../../published/read/question.ts'
import { closeReadConnections } from '../../published/read/read-through.ts'
import type { PublishedText } from '../../published/shapes.ts'
import { projectText } from '../../published/write/text.ts'
import { isAlive } from '../../server/process-identity.ts'
import { Page } from '../../site/page.tsx'
import type { PageProps } from '../../site/screens/screens.ts'
import { servePage } from '../../site/serve/page.ts'
import { serveRecording } from '../../site/serve/recording.ts'
import { addEntry, callApi, openTestPayload, sqlFor, takeStepOver } from '../../testing/payload.ts'
import { answerOf } from '../../testing/rich-text.ts'
import { ROOT } from '../../testing/source-files.ts'
import { addStaff, updatedAtOf, type Staff } from '../../testing/workflow-fixtures.ts'
import type { Entry } from '../entries/entry.ts'
import { republish } from '../workflow/republish/republish.ts'
import { runEngine, verifyEngine } from './engine.ts'
import { FailedTexts } from './failed-texts.ts'
import { recordMissing } from './record-missing.ts'
import { readWav } from './wav.ts'

let payload: Payload
let staff: Staff
/** Published as staff do it. */
let entry: Entry
let server: Server
let notes: string
let failed: FailedTexts
let shown = 90_000
const warnings: string[] = []

beforeAll(async () => {
  payload = await openTestPayload()
  staff = await addStaff(payload)
  entry = await addEntry(payload, {
    question: 'Is it LONG?',
    shortAnswer: 'A little.',
    answer: answerOf('First <this> & that.', 'Then you may go.'),
  })
  await publish(entry)
  server = createServer((req, res) => {
    const params = { file: req.url?.split('/').at(-1) }
    void serveRecording({ req, res, params } as unknown as GetServerSidePropsContext)
  }).listen(0, '127.0.0.1')
})
beforeEach(() => {
  notes = join(mkdtempSync(join(tmpdir(), 'engine-')), 'the notes')
  process.env.TTS_COMMAND = `'${process.execPath}' ${ROOT}/src/testing/fake-engine.mjs "${notes}"`
  failed = new FailedTexts()
  warnings.length = 0
  vi.spyOn(log, 'warn').mockImplementation((details, message) => {
    warnings.push(`${message ?? ''}: ${(details as { err: Error }).err.message}`)
  })
})
afterEach(async () => {
  await sqlFor(payload)('delete from portal.entries where entry_id > 90000')
})
afterAll(async () => {
  server.close()
  await closeReadConnections()
})

const noted = () =>
  existsSync(notes)
    ? readFileSync(notes, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>)
    : []
const record = (limits?: { milliseconds: number; bytes: number }) => {
  const speech = speechSettings()
  if (!speech) throw new Error('Nothing is read aloud')
  return recordMissing({ databaseUrl: process.env.DATABASE_URL ?? '', speech, failed, limits })
}

async function publish(entry: Entry): Promise<void> {
  for (const [name, person] of [
    ['submit', staff.editor],
    ['approve', staff.reviewer],
    ['publish', staff.reviewer],
  ] as const) {
    const body = name === 'publish' ? { change: { severity: 'wording' } } : {}
    const response = await takeStepOver(payload, person, entry.id, name, body)
    expect(response.status, await response.clone().text()).toBe(200)
  }
}
/** What a publication writes for readers, without the steps before it. */
const show = (question: string, more: Partial<PublishedText> = {}) => {
  shown += 1
  return projectText(
    sqlFor(payload),
    {
      entryId: shown,
      sourceId: shown,
      locale: 'en',
      slug: `shown-${shown}`,
      question,
      shortAnswer: 'Short.',
      shortAnswerDerived: false,
      answerHtml: '<p>Text.</p>',
      answerText: 'Text.',
      ...publishedValues({}, { topics: [], riskTier: 'low' }),
      staleSeverity: null,
      review: null,
      textHash: String(shown),
      publishedBy: 'Test',
      ...more,
    },
    new Date(),
  )
}
async function rewrite(entry: Entry, shortAnswer: string): Promise<void> {
  const saved = await callApi(
    payload,
    staff.editor,
    'PATCH',
    `/api/entries/${entry.id}?draft=true`,
    { shortAnswer, updatedAt: await updatedAtOf(payload, entry) },
  )
  expect(saved.status, await saved.text()).toBe(200)
  await publish(entry)
}

/** The page of an answer, as readers get it when the announcements have arrived. */
async function pageOf({ id }: Entry): Promise<string> {
  await closeReadConnections()
  const [row] = await sqlFor(payload)<{ slug: string }>(
    'select slug from portal.entries where entry_id = $1',
    [id],
  )
  const serve = servePage(async ({ locale, slug }) => {
    const outcome = await readQuestion(locale, slug)
    if (outcome?.kind !== 'answer') throw new Error('There is no answer')
    return { screen: { kind: 'question', view: outcome.view, fallback: false } }
  })
  const res = { setHeader: () => undefined }
  const req = { method: 'GET', url: '/', headers: {} }
  const params = { locale: 'en', slug: row?.slug }
  const result = await serve({ req, res, params } as unknown as GetServerSidePropsContext)
  return renderToStaticMarkup(<Page {...(result as { props: PageProps }).props} />)
}
const addressIn = (page: string) => /<audio[^>]* src="([^"]+)"/.exec(page)?.[1] ?? ''
const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { headers, method })
const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer())

test('a published answer is read aloud on its page, as a file that can be had in parts', async () => {
  expect(await pageOf(entry)).not.toContain('<audio')
  expect(await record()).toBe(1)
  expect(noted()).toEqual([
    {
      said: 'Is it LONG?\n\nA little.\n\nFirst <this> & that.\n\nThen you may go.\n',
      more: ['en'],
      environment: ['LANG', 'NODE_ENV', 'PATH'],
    },
  ])
  expect(await record()).toBe(0)

  const page = await pageOf(entry)
  expect(page).toContain('<span id="listen">Listen to this answer</span>')
  expect(page).toContain('Computer voice, 1 min 20 sec, 1.3 MB')
  expect(page).toMatch(/<audio controls="" preload="none" src="[^"]+" aria-labelledby="listen"/)

  const address = addressIn(page)
  const whole = await get(address)
  const file = await bytesOf(whole)
  expect([whole.status, Object.fromEntries(whole.headers)]).toMatchObject([
    200,
    {
      'accept-ranges': 'bytes',
      'cache-control': 'no-cache',
      'content-length': String(44 + 1_280_000),
      'content-type': 'audio/wav',
      'x-robots-tag': 'noindex',
    },
  ])
  expect(file.length).toBe(44 + 1_280_000)
  // The engine did not know the sizes.
  expect([file.readUInt32LE(4), file.readUInt32LE(40)]).toEqual([36 + 1_280_000, 1_280_000])

  const etag = whole.headers.get('etag') ?? ''
  const last = file.length - 1
  for (const [range, first, end] of [
    ['bytes=0-', 0, last],
    ['bytes=44-600043', 44, 600_043],
    ['bytes=1279000-9999999', 1_279_000, last],
    ['bytes=-10', last - 9, last],
  ] as const) {
    const part = await get(address, { range, 'if-range': etag })
    expect([part.status, part.headers.get('content-range')]).toEqual([
      206,
      `bytes ${first}-${end}/${file.length}`,
    ])
    expect((await bytesOf(part)).equals(file.subarray(first, end + 1)), range).toBe(true)
  }
  const statusFor = async (headers: Record<string, string>, method?: string) => {
    const response = await get(address, headers, method)
    return [response.status, (await bytesOf(response)).length]
  }
  expect(await statusFor({ range: `bytes=${file.length}-` })).toEqual([416, 0])
  expect(await statusFor({ range: 'bytes=-0' })).toEqual([416, 0])
  for (const range of ['bytes=5-2', 'bytes=0-1,4-5', 'lines=1-2', 'bytes=-'])
    expect(await statusFor({ range }), range).toEqual([200, file.length])
  expect(await statusFor({ range: 'bytes=0-1', 'if-range': '"other"' })).toEqual([200, file.length])
  expect(await statusFor({ 'if-none-match': etag })).toEqual([304, 0])
  expect(await statusFor({}, 'HEAD')).toEqual([200, 0])
  expect(await statusFor({}, 'POST')).toEqual([405, 0])
  expect((await get('/recordings/none.wav')).status).toBe(404)

  await republish(payload)
  expect(addressIn(await pageOf(entry))).toBe(address)
  process.env.TTS_LANGUAGES = 'es'
  expect([addressIn(await pageOf(entry)), (await get(address)).status]).toEqual(['', 404])
  delete process.env.TTS_LANGUAGES
  delete process.env.TTS_COMMAND
  expect([addressIn(await pageOf(entry)), (await get(address)).status]).toEqual(['', 404])
})

test('a recording goes with its text at once, and a new text gets a new one', async () => {
  const old = addressIn(await pageOf(entry))
  expect((await get(old)).status).toBe(200)
  await rewrite(entry, 'Yes, at any time.')
  expect([addressIn(await pageOf(entry)), (await get(old)).status]).toEqual(['', 404])
  expect(await record()).toBe(1)
  const current = addressIn(await pageOf(entry))
  expect((await get(current)).status).toBe(200)

  process.env.TTS_COMMAND += ' --slower'
  expect(await record()).toBe(1)
  expect(noted().at(-1)?.more).toEqual(['--slower', 'en'])

  const response = await takeStepOver(payload, staff.reviewer, entry.id, 'withdraw', {
    reason: 'Unsafe.',
  })
  expect(response.status, await response.text()).toBe(200)
  expect((await get(current)).status).toBe(404)
})

test('browsers keep no copy of the recording of a sensitive answer', async () => {
  await show('Is this secret?', { sensitive: true })
  expect(await record()).toBe(1)
  const [row] = await sqlFor(payload)<{ hash: string }>('select hash from portal.recordings')
  const response = await get(`/recordings/${row?.hash}.wav`)
  expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store'])
})

test('a text that changed while it was recorded gets no old recording', async () => {
  await show('Please WAIT?', { shortAnswer: 'Old words.' })
  const recording = record()
  await vi.waitFor(() => expect(noted()).toHaveLength(1), { timeout: 20_000 })
  // One engine runs at a time, whichever process asks.
  expect(await record()).toBe(0)
  await show('Please WAIT?', {
    entryId: shown,
    sourceId: shown,
    slug: `shown-${shown}`,
    shortAnswer: 'New words.',
  })
  writeFileSync(`${notes}.go`, '')
  expect(await recording).toBe(1)
  expect(noted().map(({ said }) => String(said).split('\n\n')[1])).toEqual([
    'Old words.',
    'New words.',
  ])
})

test('an engine that fails, hangs or writes something else costs that recording alone', async () => {
  await show('Does it HANG?')
  expect(await record({ milliseconds: 1, bytes: 1 })).toBe(0)
  for (const word of ['MUCH', 'NOISE', 'FAIL']) await show(`Does it ${word}?`)
  await show('Is it good?')
  expect(await record({ milliseconds: 60_000, bytes: 500_000 })).toBe(1)
  const told = warnings.map((line) =>
    line.replace(/^Answer \d+ \(en\) could not be read aloud; /, ''),
  )
  expect(told.sort()).toEqual([
    'next try in 5 minutes: The engine ended with 3',
    'next try in 5 minutes: The engine took too long',
    'next try in 5 minutes: The engine wrote no WAV file',
    'next try in 5 minutes: The engine wrote too much',
  ])
  // They wait; nothing is tried in a circle.
  expect(await record()).toBe(0)
  expect(warnings).toHaveLength(4)
})

test('an engine is ended with all that it has started', async () => {
  const stop = new AbortController()
  const words = commandWords(process.env.TTS_COMMAND ?? '') ?? []
  const running = runEngine({ words, text: 'HANG', locale: 'en', signal: stop.signal })
  await vi.waitFor(() => expect(noted()).toHaveLength(1), { timeout: 20_000 })
  stop.abort()
  await expect(running).rejects.toThrow('interrupted')
  await vi.waitFor(() => expect(isAlive(Number(noted()[0]?.hangs))).toBe(false))
})

test('a program that is not there is told, and nothing breaks', async () => {
  await show('Is there a program?')
  process.env.TTS_COMMAND = '/nowhere/speak --fast'
  expect(await record()).toBe(0)
  expect(await sqlFor(payload)('select from portal.recordings')).toEqual([])
  for (const command of ['/nowhere/speak', 'attune-has-no-such-program -v', 'node'])
    await verifyEngine({ words: commandWords(command) ?? [], locales: [], engine: '' }).then(
      () => expect(command).toBe('node'),
      () => expect(command).not.toBe('node'),
    )
})

test('only plain WAV files with something to hear are recordings', async () => {
  const words = commandWords(process.env.TTS_COMMAND ?? '') ?? []
  const good = await runEngine({ words, text: 'Good', locale: 'en' })
  expect(readWav(good).seconds).toBe(2)
  const changed = (change: (copy: Buffer) => void) => {
    const copy = Buffer.from(good)
    change(copy)
    return copy
  }
  for (const faulty of [
    Buffer.alloc(0),
    good.subarray(0, 44),
    changed((copy) => copy.writeUInt16LE(3, 20)),
    changed((copy) => copy.writeUInt16LE(6, 22)),
    changed((copy) => copy.writeUInt32LE(0, 24)),
    changed((copy) => copy.write('none', 36)),
    changed((copy) => copy.fill(0, 44)),
  ])
    expect(() => readWav(faulty)).toThrow()
})

test.each([
  ['espeak-ng --stdin -v', ['espeak-ng', '--stdin', '-v']],
  [
    `'/opt/my voice/run' "a \\"b\\" $HOME" c\\ d ''`,
    ['/opt/my voice/run', 'a "b" $HOME', 'c d', ''],
  ],
  ['speak; rm -rf / | cat $(id) > x', 'speak; rm -rf / | cat $(id) > x'.split(' ')],
  ['speak "no end', null],
  ['speak it\\', null],
  ['  ', null],
])('%s is split as a shell does, and nothing more', (command, words) => {
  expect(commandWords(command)).toEqual(words)
})

test('lengths and sizes are written as the language does', () => {
  expect(durationOf(200, 'en')).toBe('3 min 20 sec')
  expect(durationOf(60, 'es')).toBe('1 min')
  expect(durationOf(75, 'ar')).toBe('1 د و15 ث')
  expect(durationOf(200, 'zh')).toMatch(/^3\s?分钟\s?20\s?秒/)
  expect(megabytesOf(8_840_000, 'fr')).toBe('8,8\u202fMo')
})
