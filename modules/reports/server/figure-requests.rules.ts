import type { CouncilId } from '#platform/access'
import type { FigureRequest, MeasureRegistry } from '#measures/server'
import type { Span, Where } from '#measures'
import { definitionOf, type KindFigure, partKey, type ReportKind, type ReportLine, refuse, type Wave } from '#reports'

/** What a report's figures are asked for. */
export interface About {
  readonly councilId: CouncilId
  readonly kind: ReportKind
  readonly span: Span
  readonly wave: Wave | null
}

/** The figures that the kind names. */
export function mainRequests(about: About): FigureRequest[] {
  return definitionOf(about.kind).figures.map((figure) => requestOf(about, figure))
}

/** The parts of figures that the table and the sentences need, for the lines found. */
export function partRequests(about: About, lines: readonly ReportLine[]): FigureRequest[] {
  const divided = new Map(breakdownsOf(about.kind).map(({ by, figures }) => [by, figures]))
  return lines.flatMap(({ by, value }) =>
    (divided.get(by) ?? []).map((key) => {
      const whole = requestOf(about, figureNamed(about.kind, key))
      return { ...whole, key: partKey(key, by, value), where: { ...whole.where, [by]: value } }
    }),
  )
}

/** The breakdowns by which the kind divides, each with the figures that it divides. */
export function breakdownsOf(kind: ReportKind): { readonly by: string; readonly figures: readonly string[] }[] {
  const { table, divided } = definitionOf(kind)
  return [...new Set([...table.breakdowns, ...divided.map(({ by }) => by)])].map((by) => ({
    by,
    figures: [
      ...(table.breakdowns.includes(by) ? table.columns : []),
      ...divided.filter((each) => each.by === by).map(({ figure }) => figure),
    ],
  }))
}

/** How a figure or a part of one is called on the screen. */
export function nameOf(kind: ReportKind, key: string, lines: readonly ReportLine[]): string {
  const [figure, part] = splitKey(key)
  const line = lines.find(({ by, value }) => part === `${by}:${value}`)
  const whole = figureNamed(kind, figure).name.vi
  return line ? `${whole} – ${line.label}` : whole
}

/** A report needs every measure that it names; refuses 'reports/measure-missing'. */
export function checkMeasures(registry: MeasureRegistry, kind: ReportKind): void {
  const known = new Set(registry.all.map(({ id }) => id))
  const missing = definitionOf(kind).figures.find(({ measure }) => !known.has(measure))
  if (missing) throw refuse('reports/measure-missing', { measure: missing.measure })
}

function requestOf({ span, wave }: About, figure: KindFigure): FigureRequest {
  const where: Where = { ...figure.where, ...(figure.ofWave && wave ? { wave: wave.key } : {}) }
  return { key: figure.key, measure: figure.measure, reach: figure.reach, span, where }
}

export function figureNamed(kind: ReportKind, key: string): KindFigure {
  const figure = definitionOf(kind).figures.find((each) => each.key === key)
  if (!figure) throw refuse('reports/no-such-figure', { key })
  return figure
}

function splitKey(key: string): [figure: string, part: string | undefined] {
  const dot = key.indexOf('.')
  return dot === -1 ? [key, undefined] : [key.slice(0, dot), key.slice(dot + 1)]
}
