import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { ROOT } from './source-files.ts'

/** In hexadecimal digits. */
const DIGEST_LENGTHS: Record<string, number> = { 'SHA-1': 40, 'SHA-256': 64, 'SHA-512': 128 }

/** What CycloneDX 1.5 requires of a list of components, and what a reader of the list needs. */
const list = z.object({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.literal('1.5'),
  serialNumber: z.string().regex(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  version: z.int().min(1),
  metadata: z.object({
    timestamp: z.iso.datetime(),
    component: z.object({ 'bom-ref': z.string() }),
  }),
  components: z.array(
    z.object({
      'bom-ref': z.string().min(1),
      type: z.literal('library'),
      name: z.string().min(1),
      version: z.string().min(1),
      purl: z.string().regex(/^pkg:npm\/[^@]+@[^@]+$/),
      hashes: z
        .array(z.object({ alg: z.string(), content: z.string().regex(/^[0-9a-f]+$/) }))
        .refine((hashes) =>
          hashes.every(({ alg, content }) => content.length === DIGEST_LENGTHS[alg]),
        ),
    }),
  ),
  dependencies: z.array(z.object({ ref: z.string(), dependsOn: z.array(z.string()) })),
})

const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, { name?: string; version?: string; dev?: boolean }>
}
const shipped = new Set(
  Object.entries(lock.packages)
    .filter(([path, { dev }]) => path !== '' && !dev)
    .map(([path, { name, version }]) => `${name ?? path.split('node_modules/').at(-1)}@${version}`),
)

test('npm run sbom lists what is shipped, in CycloneDX, without a network', () => {
  const text = execFileSync('npm', ['run', '--silent', 'sbom'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, npm_config_offline: 'true' },
    maxBuffer: 64 * 1024 * 1024,
  })
  const { components, dependencies, metadata } = list.parse(JSON.parse(text))
  const refs = components.map((component) => component['bom-ref'])
  expect(new Set(refs).size).toBe(refs.length)
  const known = new Set([...refs, metadata.component['bom-ref']])
  expect(
    dependencies
      .flatMap(({ ref, dependsOn }) => [ref, ...dependsOn])
      .filter((ref) => !known.has(ref)),
  ).toEqual([])
  const listed = new Set(components.map(({ name, version }) => `${name}@${version}`))
  expect([...listed].sort()).toEqual([...shipped].sort())
})
