import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const COMPILED = join(ROOT, '.next', 'cache', 'programs')
/** What decides, besides the files of a program, what it is compiled to. */
const RULES = ['tsconfig.json', 'package-lock.json', 'src/server/compile.mjs']

/**
 * Compiles a TypeScript program of the project with its imports into one file and returns the path
 * of that file. Packages are not included. A module loader would do this at run time; but Node 20 runs
 * a loader in a thread of its own, and the two threads sometimes deadlock. A program whose files
 * have not changed since it was compiled is not compiled again.
 * @param {string | { text: string, folder: string }} program The path of a file, or a text whose
 * imports are relative to `folder`.
 * @returns {Promise<string>}
 */
export async function compile(program) {
  const record = typeof program === 'string' ? recordOf(program) : null
  const compiled = record && (await unchangedProgram(record))
  if (compiled) return compiled
  const startedAt = Date.now()
  const { build } = await import('esbuild')
  const { outputFiles, metafile } = await build({
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
    metafile: true,
    logLevel: 'silent',
    plugins: [payloadConfig, sourceUrl],
  })
  const contents = outputFiles[0]?.contents ?? new Uint8Array()
  const name = typeof program === 'string' ? basename(program).replace(/\.\w+$/, '') : 'text'
  const file = join(
    COMPILED,
    `${name}-${createHash('sha256').update(contents).digest('hex').slice(0, 16)}.mjs`,
  )
  if (!existsSync(file)) await store(file, contents)
  if (record) await keepRecord(record, file, [...RULES, ...Object.keys(metafile.inputs)], startedAt)
  return file
}

async function store(file, contents) {
  await mkdir(COMPILED, { recursive: true })
  // Node reads the module type of our programs here and caches it. It must be the same as in the
  // file that Next's build will write here.
  await writeFile(join(ROOT, '.next', 'package.json'), '{"type": "commonjs"}', {
    flag: 'wx',
  }).catch(() => undefined)
  await replaceFile(file, contents)
}

async function replaceFile(path, contents) {
  const draft = `${path}.${process.pid}`
  await writeFile(draft, contents)
  await rename(draft, path)
}

const recordOf = (program) =>
  join(
    COMPILED,
    `${basename(program)}-${createHash('sha256').update(resolve(program)).digest('hex').slice(0, 16)}.json`,
  )

/** When files were changed last, and their sizes. */
const stampsOf = (paths) =>
  Promise.all(
    paths.map(async (path) => {
      const { mtimeMs, size } = await stat(join(ROOT, path))
      return [path, mtimeMs, size]
    }),
  )

/** Returns the compiled file if none of those that it was made of has changed; otherwise `null`. */
async function unchangedProgram(record) {
  try {
    const { file, stamps } = JSON.parse(await readFile(record, 'utf8'))
    const now = await stampsOf(stamps.map(([path]) => path))
    return existsSync(file) && JSON.stringify(now) === JSON.stringify(stamps) ? file : null
  } catch {
    return null
  }
}

/** Records what a compiled file was made of, unless somebody may have changed it meanwhile. */
async function keepRecord(record, file, paths, startedAt) {
  const stamps = await stampsOf(paths)
  if (stamps.some(([, mtime]) => mtime > startedAt - 2_000)) return
  await replaceFile(record, JSON.stringify({ file, stamps }))
}

/** @type {import('esbuild').Plugin} */
const payloadConfig = {
  name: 'payload-config',
  setup: ({ onResolve }) =>
    void onResolve({ filter: /^@payload-config$/ }, () => ({
      path: join(ROOT, 'payload.config.ts'),
    })),
}

/**
 * Keeps each file's own `import.meta.url`, so that it still finds the files beside it.
 * @type {import('esbuild').Plugin}
 */
const sourceUrl = {
  name: 'source-url',
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
