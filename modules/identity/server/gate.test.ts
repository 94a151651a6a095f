import { describe, expect, it } from 'vitest'
import { Gate } from './gate.ts'

function aGate(width: number, longestQueue: number) {
  return new Gate({ width, longestQueue, full: () => new Error('full') })
}

describe('a gate', () => {
  it('has no more inside than its width, lets everybody in in order, and hands results and failures through', async () => {
    const gate = aGate(2, 100)
    let inside = 0
    let most = 0
    const order: number[] = []
    const done = await Promise.allSettled(
      Array.from({ length: 20 }, (_, number) =>
        gate.run(async () => {
          inside += 1
          most = Math.max(most, inside)
          order.push(number)
          await new Promise((resolve) => setTimeout(resolve, 1))
          inside -= 1
          if (number === 3) throw new Error('three')
          return number
        }),
      ),
    )
    expect(most).toBe(2)
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(done.map((each) => each.status === 'fulfilled')).toEqual(done.map((_, number) => number !== 3))
  })

  it('tells the one too many no, and goes on', async () => {
    const gate = aGate(1, 1)
    let open: () => void = () => undefined
    const first = gate.run(() => new Promise<void>((resolve) => (open = resolve)))
    const second = gate.run(async () => 'second')
    await expect(gate.run(async () => 'third')).rejects.toThrow('full')
    open()
    await first
    expect(await second).toBe('second')
    expect(await gate.run(async () => 'later')).toBe('later')
  })
})
