import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { ROOT } from '../../src/testing/source-files.ts'
import type { Form, Part } from './parts.ts'

/** How a part ended: what it printed, and whether its bars were met. */
export type Outcome = {
  part: Part
  command: string
  output: string
  verdict: 'met' | 'missed' | 'not ended'
  minutes: number
}

/** In milliseconds, between asking a part to end and ending it. */
const CLEAN_UP = 20_000

/** A process and those that it started, and so on; on Linux. */
async function familyOf(pid: number): Promise<number[]> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '')
  const families = await Promise.all(children.split(' ').filter(Boolean).map(Number).map(familyOf))
  return [pid, ...families.flat()]
}

/**
 * Runs a part in a process of its own and shows what it says meanwhile. `leftMs`: how long the whole
 * report may still take. A part that fails, or does not end in time, is told as such.
 */
export async function runPart(part: Part, form: Form, leftMs: number): Promise<Outcome> {
  const values = part.values[form] ?? []
  const began = performance.now()
  const child = spawn(
    process.execPath,
    ['src/server/program.mjs', `bench/${part.script}`, ...values],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let [output, errors] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
    process.stdout.write(text)
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors = (errors + text).slice(-2_000)
    process.stderr.write(text)
  })
  let isLate = false
  let family: number[] = []
  const send = (signal: NodeJS.Signals) => {
    for (const pid of family)
      try {
        process.kill(pid, signal)
      } catch {
        // It has ended.
      }
  }
  const limit = Math.min(part.minutes * 60_000, leftMs)
  const end = async () => {
    isLate = true
    family = await familyOf(child.pid ?? 0)
    send('SIGTERM')
    timers.push(setTimeout(() => send('SIGKILL'), CLEAN_UP))
  }
  const timers = [setTimeout(() => void end(), limit)]
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null))
    child.once('close', resolve)
  })
  timers.forEach(clearTimeout)
  const failed = isLate ? `It was ended after ${Math.round(limit / 60_000)} minutes.` : errors
  return {
    part,
    command: `npm run bench:${part.name}${values.length > 0 ? ` -- ${values.join(' ')}` : ''}`,
    output: (code === 0 ? output : `${output}\n${failed}`).trim(),
    verdict: isLate ? 'not ended' : code === 0 ? 'met' : 'missed',
    minutes: (performance.now() - began) / 60_000,
  }
}

const SAID: Record<Outcome['verdict'], string> = {
  met: 'Its bars are met.',
  missed: '**A bar is missed, or it failed.**',
  'not ended': '**It did not end in time.**',
}

/** The outcome as a section of the report. */
export const sectionOf = ({ part, command, output, verdict, minutes }: Outcome): string =>
  `\n## ${part.title}\n\n\`${command}\`, ${minutes.toFixed(1)} minutes. ${SAID[verdict]}\n\n${
    part.isMarkdown ? output : `\`\`\`text\n${output}\n\`\`\``
  }\n`
