import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium as playwright } from 'playwright'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

const onPath = (name: string): string | null =>
  spawnSync('which', [name], { encoding: 'utf8' }).stdout.trim() || null
const found = (): string | null => {
  const own = playwright.executablePath()
  return NAMES.map(onPath).find((path) => path !== null) ?? (own && existsSync(own) ? own : null)
}

/**
 * Chromium on this machine: the system's, Playwright's own, or else installed by apt-get where we
 * may. Throws one sentence that says what to do.
 */
export function chromium(): string {
  const path = found() ?? installed()
  if (path) return path
  throw new Error(
    'The browser tests need Chromium. Install it (apt-get install chromium, or npx playwright install chromium), then run them again.',
  )
}

function installed(): string | null {
  const prefix = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const asRoot = (...command: string[]) => {
    const [program = '', ...options] = [...prefix, ...command]
    execFileSync(program, options, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  }
  if (!onPath('apt-get')) return null
  console.log('Chromium is not here; installing it with apt-get.')
  try {
    asRoot('apt-get', 'update', '-qq')
    asRoot(
      'apt-get',
      'install',
      '-y',
      '-qq',
      '--no-install-recommends',
      'chromium',
      'fonts-noto-core',
    )
  } catch {
    return null
  }
  return found()
}
