import { dirname } from 'node:path'
import { LAYERS, type Room } from './layers.ts'

/** Where a file stands: its room, the layer of that room, and the floor inside it. */
export type Place = { room: Room; layer: number; folder: string; floor: number }

const byLength = LAYERS.flatMap((rooms, layer) => rooms.map((room) => ({ room, layer }))).sort(
  (one, other) => other.room.path.length - one.room.path.length,
)

/** Returns the place of a file, named from the project's folder; `null` where no room holds it. */
export function placeOf(path: string): Place | null {
  const found = byLength.find(({ room }) => path === room.path || path.startsWith(`${room.path}/`))
  if (!found) return null
  const inside = dirname(path.slice(found.room.path.length + 1)) || '.'
  const { folder, floor } = floorOf(found.room, inside)
  return { ...found, folder, floor }
}

function floorOf({ floors = [] }: Room, inside: string): { folder: string; floor: number } {
  for (let folder = inside; ; folder = dirname(folder)) {
    const floor = floors.findIndex((folders) => folders.includes(folder))
    if (floor >= 0 || folder === '.')
      return { folder: floor >= 0 ? folder : '.', floor: Math.max(floor, 0) }
  }
}

const REACHES: Record<Room['side'], readonly Room['side'][]> = {
  shared: ['shared'],
  readers: ['shared', 'readers'],
  staff: ['shared', 'staff'],
  wiring: ['shared', 'readers', 'staff', 'wiring'],
}

/** Why a file may not import another, or `null` where it may. */
export function reasonAgainst(from: Place, to: Place): string | null {
  if (from.room === to.room) {
    if (from.folder === to.folder || to.floor < from.floor) return null
    return `${to.folder} is not below ${from.folder}`
  }
  if (to.layer >= from.layer) return `${to.room.path} is not below ${from.room.path}`
  return REACHES[from.room.side].includes(to.room.side)
    ? null
    : `${from.room.path} is ${from.room.side}’, ${to.room.path} is ${to.room.side}’`
}

/** Groups of names that lead to each other by `next`; a name alone is no circle. */
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

/** The README's table of rooms, the highest layer first. */
export function codeMap(): string {
  const rows = [...LAYERS]
    .reverse()
    .flatMap((rooms, index) =>
      rooms.map(({ path, holds }) => `| ${LAYERS.length - index} | \`${path}\` | ${holds} |`),
    )
  return ['| layer | room | what is in it |', '|---|---|---|', ...rows].join('\n')
}
