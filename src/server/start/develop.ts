import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from '../paths.ts'

/**
 * Runs Next's development server on the loopback address, because it trusts everybody who can reach it.
 */
export async function develop(
  port: number,
  env: Record<string, string>,
): Promise<{ stop: () => Promise<void> }> {
  const next = join(ROOT, 'node_modules', 'next', 'dist', 'bin', 'next')
  const child = spawn(
    process.execPath,
    [next, 'dev', '--hostname', '127.0.0.1', '--port', String(port)],
    {
      cwd: ROOT,
      env: { ...process.env, ...env, NODE_ENV: 'development' },
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  )
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  // Without the server, there is nothing left to run.
  void ended.then(() => process.kill(process.pid, 'SIGTERM'))
  return {
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}
