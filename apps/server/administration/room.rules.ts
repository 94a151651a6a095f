const GB = 1024 ** 3

/** Below the smaller of these, in a share of the disk or in bytes, somebody has to make room. */
const LOW = { share: 0.2, bytes: 20 * GB }
const CRITICAL = { share: 0.1, bytes: 5 * GB }

export interface Room {
  readonly total: number
  readonly free: number
}

export type RoomState = 'enough' | 'low' | 'critical'

/** Whether the free bytes of a disk are enough; a share on a small disk, so many bytes on a large one. */
export function roomOn({ total, free }: Room) {
  const lowBelow = Math.floor(Math.min(total * LOW.share, LOW.bytes))
  const criticalBelow = Math.floor(Math.min(total * CRITICAL.share, CRITICAL.bytes))
  const state: RoomState = free < criticalBelow ? 'critical' : free < lowBelow ? 'low' : 'enough'
  return { total, free, state, lowBelow, criticalBelow }
}
