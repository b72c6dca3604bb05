import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const COMPILED = join(ROOT, '.next', 'cache', 'programs')

/**
 * Compiles a TypeScript program of ours, with all that it imports of the project, into one file,
 * and gives the path of that file. Packages stay outside. A loader would do this while the program
 * runs; but Node 20 runs a loader in a thread beside the program, and now and then the two wait for
 * each other for ever.
 * @param {string | { text: string, folder: string }} program The path of a file, or a text whose
 * imports are relative to a folder.
 * @returns {Promise<string>}
 */
export async function compile(program) {
  const { outputFiles } = await build({
    ...(typeof program === 'string'
      ? { entryPoints: [program] }
      : { stdin: { contents: program.text, resolveDir: program.folder, loader: 'ts' } }),
    absWorkingDir: ROOT,
    tsconfig: join(ROOT, 'tsconfig.json'),
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    jsx: 'automatic',
    sourcemap: 'inline',
    sourcesContent: false,
    outfile: join(COMPILED, 'program.mjs'),
    write: false,
    logLevel: 'silent',
    plugins: [ownConfig, ownAddress],
  })
  const contents = outputFiles[0]?.contents ?? new Uint8Array()
  const name = typeof program === 'string' ? basename(program).replace(/\.\w+$/, '') : 'text'
  const file = join(
    COMPILED,
    `${name}-${createHash('sha256').update(contents).digest('hex').slice(0, 16)}.mjs`,
  )
  if (existsSync(file)) return file
  await mkdir(COMPILED, { recursive: true })
  // Node looks here for the kind of our programs, and remembers it: it must find what Next's build
  // will put here.
  await writeFile(join(ROOT, '.next', 'package.json'), '{"type": "commonjs"}', {
    flag: 'wx',
  }).catch(() => undefined)
  const own = `${file}.${process.pid}`
  await writeFile(own, contents)
  await rename(own, file)
  return file
}

/** @type {import('esbuild').Plugin} */
const ownConfig = {
  name: 'own-config',
  setup: ({ onResolve }) =>
    void onResolve({ filter: /^@payload-config$/ }, () => ({
      path: join(ROOT, 'payload.config.ts'),
    })),
}

/**
 * Each file goes on to find what lies beside it: its address is its own, not that of the compiled
 * one.
 * @type {import('esbuild').Plugin}
 */
const ownAddress = {
  name: 'own-address',
  setup: ({ onLoad }) =>
    void onLoad({ filter: /\.(tsx?|mjs)$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replaceAll(
        /\bimport\.meta\.url\b/g,
        JSON.stringify(pathToFileURL(path).href),
      ),
      loader: path.endsWith('x') ? 'tsx' : 'ts',
      resolveDir: dirname(path),
    })),
}
