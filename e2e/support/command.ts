import { spawn } from 'node:child_process'
import { ROOT } from '../../src/testing/source-files.ts'

/**
 * Runs a program of the installation in `dataDir`, as its commands run, with these settings; gives
 * back what it wrote. `root` is the folder of another version. Throws with what it said when it failed.
 */
export function runInstalled(
  dataDir: string,
  script: string,
  args: string[] = [],
  input = '',
  settings: Record<string, string> = {},
  root = ROOT,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['src/server/command.mjs', script, ...args], {
      cwd: root,
      env: { ...process.env, ...settings, DATA_DIR: dataDir },
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    let written = ''
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => (written += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0
        ? resolve(written)
        : reject(new Error(`${script} ended with ${code}:\n${said}${written}`)),
    )
    child.stdin.end(input)
  })
}
