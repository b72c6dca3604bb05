import { spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './source-files.ts'

const EDGE_FOLDER = join(ROOT, 'src/server/edge')

type Options = {
  /** For its rules and its work; kept from one start to the next. */
  folder: string
  port: number
  /** The ports of this computer on which the portal listens. */
  backends: readonly number[]
  /** `EDGE_PURGE_SECRET` */
  secret: string
  /** Between two health checks; as in the rules, unless given. */
  probeMs?: number
  megabytes?: number
}

/** Starts the real Varnish with the rules of the product, which need `varnishd` and varnish-modules. */
export function startVarnish(options: Options): ChildProcess {
  const { folder, port, backends, secret, megabytes = 16 } = options
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'backends.vcl'), backendRules(options, backends))
  const [, kept = ''] =
    /'(vsl_mask=[^']+)'/.exec(readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8')) ?? []
  return spawn(
    'varnishd',
    [
      ...['-p', kept, '-p', `vcl_path=${folder}:${EDGE_FOLDER}`, '-F', '-j', 'none'],
      ...['-n', join(folder, 'work'), '-a', `127.0.0.1:${port}`],
      ...['-f', join(EDGE_FOLDER, 'default.vcl'), '-s', `malloc,${megabytes}m`],
    ],
    { stdio: 'ignore', env: { ...process.env, EDGE_PURGE_SECRET: secret } },
  )
}

/** `backends.vcl` as its head tells operators to change it. */
function backendRules({ probeMs }: Options, ports: readonly number[]): string {
  const rules = readFileSync(join(EDGE_FOLDER, 'backends.vcl'), 'utf8')
  const [backend = ''] = /^backend web1 \{[^]*?^\}\n/m.exec(rules) ?? []
  const [line = ''] = /^.*add_backend\(web1\);\n/m.exec(rules) ?? []
  const each = (text: string) =>
    ports
      .map((port, index) =>
        text
          .replaceAll('web1', `web${index + 1}`)
          .replace('.host = "web"', '.host = "127.0.0.1"')
          .replace('"3000"', `"${port}"`),
      )
      .join('')
  const made = rules.replace(backend, each(backend)).replace(line, each(line))
  return probeMs === undefined ? made : made.replace('.interval = 2s', `.interval = ${probeMs}ms`)
}

export async function stopVarnish(varnish: ChildProcess): Promise<void> {
  if (varnish.exitCode !== null || varnish.signalCode !== null) return
  varnish.kill()
  await new Promise((resolve) => varnish.once('exit', resolve))
}
