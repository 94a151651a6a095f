import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '#platform/db'
import { canonicalJson } from '#audit'
import { type MeasureCard, refuse, UNIT_NAMES } from '#measures'
import type { Measure } from './define-measure.ts'
import { formulaOf } from './formula.rules.ts'

/** All measures of the product, as the modules hand them in at composition. */
export interface MeasureRegistry {
  readonly all: readonly Measure[]
  /** Refuses 'measures/no-such-measure'. */
  readonly get: (id: string) => Measure
}

/** Gathers the modules' definitions; two of one id are a programming error and throw. */
export function measureRegistry(definitions: readonly Measure[]): MeasureRegistry {
  const byId = new Map<string, Measure>()
  for (const definition of definitions) {
    if (byId.has(definition.id)) throw new Error(`The measure "${definition.id}" is defined twice.`)
    byId.set(definition.id, definition)
  }
  return {
    all: definitions,
    get: (id) => {
      const measure = byId.get(id)
      if (!measure) throw refuse('measures/no-such-measure', { measure: id })
      return measure
    },
  }
}

/** What a screen shows of a definition. */
export function cardOf(tx: Tx, measure: Measure): MeasureCard {
  return {
    id: measure.id,
    group: measure.group,
    name: measure.name,
    means: measure.means,
    unit: UNIT_NAMES[measure.unit],
    counts: measure.counts,
    rollUp: measure.rollUp,
    formula: formulaOf(measure),
    basis: measure.basis,
    levels: [...measure.levels],
    breakdowns: measure.breakdowns.map(({ key, name }) => ({ key, name })),
    hash: definitionHash(tx, measure),
  }
}

/** Of everything that decides the number: the sentence, the rules, and the very SQL of the relation. */
export function definitionHash(tx: Tx, measure: Measure): string {
  const relation = sql`select * from (${measure.records(tx)}) r`.compile(tx).sql
  const { id, means, unit, counts, rollUp, levels } = measure
  const whole = canonicalJson({ id, means: means.vi, unit, counts, rollUp, levels, relation })
  return createHash('sha256').update(whole).digest('hex').slice(0, 32)
}
