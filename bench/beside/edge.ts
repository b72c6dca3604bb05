import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureProgram } from '../../src/testing/ensure-program.ts'
import { startVarnish, stopVarnish } from '../../src/testing/varnish.ts'
import { whenUp, type Served } from './served.ts'

const EDGE_SECRET = 'a secret of the benchmark'

/** The settings of a portal behind an edge on a port of this computer. */
export const behindEdge = (port: number): Record<string, string> => ({
  EDGE_PURGE_URLS: `http://127.0.0.1:${port}`,
  EDGE_PURGE_SECRET: EDGE_SECRET,
})

/** The edge with the product's rules in front of portals on this computer, given by their ports. */
export async function serveByEdge(
  port: number,
  backends: readonly number[],
  path: string,
): Promise<Served> {
  ensureProgram('varnishd', ['varnish', 'varnish-modules'])
  const folder = mkdtempSync(join(tmpdir(), 'attune-bench-edge-'))
  const varnish = startVarnish({ folder, port, backends, secret: EDGE_SECRET, megabytes: 128 })
  const { url } = await whenUp(`http://127.0.0.1:${port}${path}`, varnish)
  return {
    url,
    stop: async () => {
      await stopVarnish(varnish)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
