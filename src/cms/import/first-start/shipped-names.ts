import { readdir, readFile } from 'node:fs/promises'

const FOLDER = new URL('../../../../seed/content/contacts/', import.meta.url)

/** The names of all contacts that ship with the program, read without loading Payload. */
export async function shippedContactNames(): Promise<string[]> {
  const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.json'))
  const lists = await Promise.all(
    files.map(
      async (name) =>
        JSON.parse(await readFile(new URL(name, FOLDER), 'utf8')) as { name: string }[],
    ),
  )
  return lists.flat().map(({ name }) => name)
}
