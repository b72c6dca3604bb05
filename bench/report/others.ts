import { spawn } from 'node:child_process'
import { ROOT } from '../../src/testing/source-files.ts'

/** What another benchmark said: its tables and sentences, and whether its bars were met. */
export type Part = { title: string; command: string; output: string; met: boolean; minutes: number }

/** Each starts a database or a portal of its own, and removes it. */
const OTHERS: readonly (readonly [title: string, script: string, ...values: string[]])[] = [
  ['2,000 beside 200,000 documents', 'scale/run.ts'],
  ['Search, with 50,000 answers in each of four languages', 'search/run.ts', '50000', '4'],
  ['Codes of health records, with 50,000 answers', 'codes.ts'],
  ['Memory of translations, with 50,000 pairs', 'memory.ts'],
  ['An import of 10,000', 'imports.ts'],
]

/** Runs the other benchmarks, one after the other, and shows what they say meanwhile. */
export async function runOthers(): Promise<Part[]> {
  const parts: Part[] = []
  for (const [title, script, ...values] of OTHERS) {
    console.log(`\n${title}`)
    parts.push(await runOne(title, script, values))
  }
  return parts
}

async function runOne(title: string, script: string, values: readonly string[]): Promise<Part> {
  const began = performance.now()
  const child = spawn(process.execPath, ['src/server/program.mjs', `bench/${script}`, ...values], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
    process.stdout.write(text)
  })
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  return {
    title,
    command: `npm run bench:${script.replace(/\/?(run)?\.ts$/, '')}${values.length > 0 ? ` -- ${values.join(' ')}` : ''}`,
    output: output.trim(),
    met: code === 0,
    minutes: (performance.now() - began) / 60_000,
  }
}

export const partsText = (parts: readonly Part[]): string =>
  parts
    .map(
      ({ title, command, output, met, minutes }) =>
        `\n## ${title}\n\n\`${command}\`, ${minutes.toFixed(1)} minutes. ${met ? 'Its bars are met.' : '**A bar is missed, or it failed.**'}\n\n\`\`\`text\n${output}\n\`\`\`\n`,
    )
    .join('')
