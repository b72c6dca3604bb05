import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readAnswer, starlight } from '../readers/peers.ts'
import { serveByNode } from './bare-node.ts'
import { serveByEdge } from './edge.ts'
import { serveByNext } from './next-static.ts'
import { serveByNginx } from './nginx.ts'
import { serveTemplate } from './payload-template.ts'
import { NAMES } from './report.ts'
import type { Served } from './served.ts'

export type Target = { name: string; url: string; headers?: Record<string, string> }
type Portal = {
  /** The addresses of its questions; the first one is measured. */
  questions: readonly string[]
  port: number
  edgePort: number
  isQuick: boolean
}
type Peer = { name: string; serve: () => Promise<Served> }

/** Others with the same answers. Each throws where it cannot be had here. */
export function peersOf({ questions, port, edgePort, isQuick }: Portal): Peer[] {
  const [question = ''] = questions
  const html = async () => Buffer.from(await (await fetch(question)).arrayBuffer())
  return [
    {
      name: NAMES.edge,
      serve: () => serveByEdge(edgePort, [port], new URL(question).pathname),
    },
    { name: NAMES.nginx, serve: async () => serveByNginx('question', await html()) },
    { name: NAMES.node, serve: async () => serveByNode(await html()) },
    { name: NAMES.starlight, serve: () => serveStarlight(questions) },
    { name: NAMES.next, serve: async () => serveByNext(await html()) },
    { name: NAMES.template, serve: () => serveTemplate({ mayBuild: !isQuick }) },
  ]
}

/** Starlight's site of all these answers has static files, which nginx serves as well as can be. */
async function serveStarlight(questions: readonly string[]): Promise<Served> {
  const { folder, paths } = starlight.build(await Promise.all(questions.map(readAnswer)))
  return serveByNginx('starlight', readFileSync(join(folder, paths[0] ?? '', 'index.html')))
}
