import { type Actor, type CouncilId, newId } from '#platform/access'
import { today } from '#platform/calendar'
import { type Tx, violates } from '#platform/db'
import { code, emit } from '#platform/events'
import { refuse as refuseCommon } from '#platform/refusal'
import { record } from '#audit/server'
import {
  type CorrectDeclared,
  type DeclaredFigure,
  type DeclaredFigureId,
  type DeclareFigure,
  refuse,
  type Withdraw,
} from '#measures'
import { closeDeclared, insertDeclared } from './declared-figures.store.ts'
import type { MeasureRegistry } from './registry.ts'
import { checkSignature } from './signature.rules.ts'

/** Types in a total of a period with its source and signer. Refuses an unknown measure and a second total of a period. */
export async function declareFigure(
  tx: Tx,
  actor: Actor,
  registry: MeasureRegistry,
  council: CouncilId,
  input: DeclareFigure,
): Promise<{ id: DeclaredFigureId }> {
  const measure = registry.get(input.measure)
  // A forecast is signed before its period begins.
  if (input.declaredAs === 'declared') checkSignature(input.period, input.signedOn, today(tx.clock))
  const id = newId<DeclaredFigureId>()
  const { period, ...typed } = input
  await insertDeclared(tx, { ...typed, ...period, id, councilId: council, replaces: null }, actor.account).catch(
    (error: unknown) => {
      throw violates(error, 'declared_figure_is_one_a_period') ? refuse('measures/already-declared') : error
    },
  )
  const subject = { kind: 'measures/declared-figure', id }
  const said = { measure: code(measure.id), from: period.from, to: period.to }
  await record(tx, actor, { kind: 'measures.figure-declared', subject, after: { ...said, value: input.value } })
  await emit(tx, 'measures.figure-declared', { subject, audience: 'superior', payload: { figure: id, ...said } })
  return { id }
}

/** Puts another total in the place of one; the earlier stays readable with the reason. */
export async function correctDeclared(
  tx: Tx,
  actor: Actor,
  earlier: DeclaredFigure,
  input: CorrectDeclared,
): Promise<{ id: DeclaredFigureId }> {
  const { reason, version, ...typed } = input
  if (earlier.declaredAs === 'declared') checkSignature(earlier, input.signedOn, today(tx.clock))
  await close(tx, earlier, version, reason, input)
  const id = newId<DeclaredFigureId>()
  await insertDeclared(tx, { ...earlier, ...typed, id, replaces: earlier.id }, actor.account)
  const subject = { kind: 'measures/declared-figure', id }
  await record(tx, actor, {
    kind: 'measures.figure-corrected',
    subject,
    before: { figure: earlier.id, value: earlier.value },
    after: { figure: id, value: input.value },
    fields: ['reason'],
  })
  const payload = { figure: id, measure: earlier.measure, from: earlier.from, to: earlier.to }
  await emit(tx, 'measures.figure-corrected', { subject, audience: 'superior', payload })
  return { id }
}

/** Takes a typed total out of use, with the reason. */
export async function withdrawDeclared(tx: Tx, actor: Actor, figure: DeclaredFigure, input: Withdraw): Promise<void> {
  await close(tx, figure, input.version, input.reason, input)
  const subject = { kind: 'measures/declared-figure', id: figure.id }
  const before = { measure: code(figure.measure), value: figure.value }
  await record(tx, actor, { kind: 'measures.figure-withdrawn', subject, before, fields: ['reason'] })
  const payload = { figure: figure.id, measure: figure.measure, from: figure.from, to: figure.to }
  await emit(tx, 'measures.figure-withdrawn', { subject, audience: 'superior', payload })
}

async function close(tx: Tx, figure: DeclaredFigure, version: number, reason: string, yours: unknown): Promise<void> {
  if (await closeDeclared(tx, figure, version, reason)) return
  throw refuseCommon('platform/version-conflict', {}, { versions: { yours, current: figure } })
}
