import { dirname } from 'node:path'
import { LAYERS, type Module } from './layers.ts'

/** Where a file is: its module, the layer of that module, its folder there and that folder's layer. */
export type Place = { module: Module; layer: number; folder: string; innerLayer: number }

const byLength = LAYERS.flatMap((modules, layer) =>
  modules.map((module) => ({ module, layer })),
).sort((one, other) => other.module.path.length - one.module.path.length)

/** Returns the place of a file, named from the project's folder; `null` if no module has it. */
export function placeOf(path: string): Place | null {
  const found = byLength.find(
    ({ module }) => path === module.path || path.startsWith(`${module.path}/`),
  )
  if (!found) return null
  const inside = dirname(path.slice(found.module.path.length + 1)) || '.'
  const { folder, innerLayer } = innerLayerOf(found.module, inside)
  return { ...found, folder, innerLayer }
}

function innerLayerOf(
  { layers = [] }: Module,
  inside: string,
): { folder: string; innerLayer: number } {
  for (let folder = inside; ; folder = dirname(folder)) {
    const innerLayer = layers.findIndex((folders) => folders.includes(folder))
    if (innerLayer >= 0 || folder === '.')
      return { folder: innerLayer >= 0 ? folder : '.', innerLayer: Math.max(innerLayer, 0) }
  }
}

const REACHES: Record<Module['side'], readonly Module['side'][]> = {
  shared: ['shared'],
  readers: ['shared', 'readers'],
  staff: ['shared', 'staff'],
  wiring: ['shared', 'readers', 'staff', 'wiring'],
}

/** Why a file may not import another, or `null` where it may. */
export function reasonAgainst(from: Place, to: Place): string | null {
  if (from.module === to.module) {
    if (from.folder === to.folder || to.innerLayer < from.innerLayer) return null
    return `${to.folder} is not below ${from.folder}`
  }
  if (to.layer >= from.layer) return `${to.module.path} is not below ${from.module.path}`
  return REACHES[from.module.side].includes(to.module.side)
    ? null
    : `${from.module.path} is ${from.module.side}’, ${to.module.path} is ${to.module.side}’`
}

/** Groups of names that lead to each other by `next`; a name alone is not a circle. */
export function circles(
  names: readonly string[],
  next: (name: string) => readonly string[],
): string[][] {
  const order = new Map<string, { index: number; low: number }>()
  const open: string[] = []
  const found: string[][] = []
  const visit = (name: string): number => {
    const own = { index: order.size, low: order.size }
    order.set(name, own)
    open.push(name)
    for (const other of next(name)) {
      const known = order.get(other)
      if (!known) own.low = Math.min(own.low, visit(other))
      else if (open.includes(other)) own.low = Math.min(own.low, known.index)
    }
    if (own.low === own.index) {
      const group = open.splice(open.indexOf(name))
      if (group.length > 1) found.push(group)
    }
    return own.low
  }
  for (const name of names) if (!order.has(name)) visit(name)
  return found
}

/** The README's table of modules, the highest layer first. */
export function codeMap(): string {
  const rows = [...LAYERS]
    .reverse()
    .flatMap((modules, index) =>
      modules.map(({ path, holds }) => `| ${LAYERS.length - index} | \`${path}\` | ${holds} |`),
    )
  return ['| layer | module | what is in it |', '|---|---|---|', ...rows].join('\n')
}
