import { writeFileSync } from 'node:fs'

/** One line of the result: what was measured, against what, and what it is to be. */
export interface Figure {
  readonly name: string
  readonly unit: string
  readonly ours: number
  readonly reference?: number
  /** Ours by reference, or reference by ours where more is better; absent where there is nothing to compare with. */
  readonly ratio?: number
  readonly goal?: string
  readonly met?: boolean
}

/** A figure against its reference whose ratio is to be at most `goal`; less is better. */
export function against(name: string, unit: string, ours: number, reference: number, goal?: number): Figure {
  const ratio = ours / reference
  return { name, unit, ours, reference, ratio, ...(goal !== undefined && { goal: `≤ ${goal}`, met: ratio <= goal }) }
}

/** A figure that stands alone; `atMost` is in its own unit. */
export function alone(name: string, unit: string, ours: number, atMost?: number): Figure {
  return { name, unit, ours, ...(atMost !== undefined && { goal: `≤ ${atMost} ${unit}`, met: ours <= atMost }) }
}

const number = (value: number | undefined) =>
  value === undefined ? '–' : value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)

/** `name  ours  reference  ratio  goal`, one line a figure. */
export function printFigures(figures: readonly Figure[]): void {
  const rows = [
    ['name', 'ours', 'reference', 'ratio', 'goal'],
    ...figures.map(({ name, unit, ours, reference, ratio, goal, met }) => [
      name,
      `${number(ours)} ${unit}`,
      reference === undefined ? '–' : `${number(reference)} ${unit}`,
      number(ratio),
      goal === undefined ? '' : `${goal} ${met ? '' : 'MISSED'}`.trim(),
    ]),
  ]
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
}

/** Everything that was measured, for machines. Not committed: it is of one machine on one day. */
export function writeFigures(path: string, figures: readonly Figure[]): void {
  writeFileSync(path, `${JSON.stringify({ at: new Date().toISOString(), figures }, null, 2)}\n`)
}
