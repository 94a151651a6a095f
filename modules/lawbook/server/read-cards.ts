import { abilities, type Actor, type CouncilId, type Level } from '#platform/access'
import { type CalendarDate, today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { cursorOf, readCursor, toPage } from '#platform/http'
import { matches } from '#platform/text'
import {
  areaOf,
  isConfirmed,
  type OwnParameter,
  PARAMETER_KEYS,
  PARAMETER_LEVELS,
  type ParameterCard,
  type ParameterFilter,
  type ParameterKey,
  parameterKeys,
} from '#lawbook'
import { inOrderOfTime, mostSpecific, statusOn } from './in-force.rules.ts'
import { editLibrary, setOwnParameters } from './lawbook.policy.ts'
import { library } from './library/index.ts'
import { findOwnParameters } from './own-parameters.store.ts'
import { findParameters, levelOf, type ParameterRow } from './parameters.store.ts'

interface Paged {
  readonly after?: string | undefined
  readonly limit: number
}

/** A page of keys in the order of the areas, each with what holds for the council on the day and what led there. */
export async function readCards(tx: Tx, actor: Actor, council: CouncilId, filter: ParameterFilter & Paged) {
  const cards = await readAllCards(tx, actor, council, filter)
  const seen = readCursor(filter.after, 1)?.[0]
  const from = cards.findIndex(({ key }) => key === seen) + 1
  return toPage(cards.slice(from, from + filter.limit + 1), filter.limit, ({ key }) => cursorOf([key]))
}

/** Every key that the filter leaves. */
export async function readAllCards(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  filter: ParameterFilter,
): Promise<ParameterCard[]> {
  const keys = PARAMETER_KEYS.filter((key) => filter.area === undefined || areaOf(key) === filter.area)
  const cards = await cardsOf(tx, actor, council, filter.on ?? today(tx.clock), keys)
  return cards.filter(
    (card) =>
      (filter.status === undefined || hasStatus(card, filter.status)) &&
      (filter.q === undefined || matches(textOf(card), filter.q)),
  )
}

/** One key; the day is today unless told. */
export async function readCard(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  key: ParameterKey,
  on: CalendarDate | undefined,
): Promise<ParameterCard> {
  const [card] = await cardsOf(tx, actor, council, on ?? today(tx.clock), [key])
  return card!
}

async function cardsOf(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  on: CalendarDate,
  keys: readonly ParameterKey[],
): Promise<ParameterCard[]> {
  const level = await levelOf(tx, council)
  const rows = Map.groupBy(await findParameters(tx, keys), ({ key }) => key)
  const own = Map.groupBy(await findOwnParameters(tx, council, keys), ({ key }) => key)
  const may = abilities(actor, { councilId: council }, { setOwn: setOwnParameters, edit: editLibrary })
  return keys.map((key) => ({
    ...cardOf(key, rows.get(key) ?? [], own.get(key) ?? [], level, on),
    abilities: { edit: may.edit, setOwn: may.setOwn && parameterKeys[key].setBy === 'council' },
  }))
}

function cardOf(
  key: ParameterKey,
  rows: readonly ParameterRow[],
  own: readonly OwnParameter[],
  level: Level,
  on: CalendarDate,
): Omit<ParameterCard, 'abilities'> {
  const { kind, setBy } = parameterKeys[key]
  const { name, rule, note } = library[key]
  const about = { key, kind, area: areaOf(key), name, rule, note }
  const history = PARAMETER_LEVELS.flatMap((each) => inOrderOfTime(rows.filter((row) => row.level === each)))
  const spans = inOrderOfTime(own)
  return {
    ...about,
    setBy,
    inForce: inForceOf(mostSpecific(spans, history, level, on), on),
    history: history.map((row) => ({ ...about, ...row })),
    own: spans,
  }
}

function inForceOf(found: ReturnType<typeof mostSpecific<OwnParameter, ParameterRow>>, on: CalendarDate) {
  if (!found) return null
  const { value, from, to, article } = found.value
  const cited =
    found.source === 'own'
      ? { basis: found.value.regulation, status: 'local' as const }
      : { basis: found.value.basis?.number ?? null, status: statusOn(found.value, on) }
  return { source: found.source, value, from, to, article, ...cited, verified: isConfirmed(cited.status) }
}

function hasStatus(
  { inForce }: Pick<ParameterCard, 'inForce'>,
  status: NonNullable<ParameterFilter['status']>,
): boolean {
  if (status === 'unconfirmed') return inForce !== null && !inForce.verified
  return (inForce?.status ?? 'none') === status
}

function textOf({ key, name, rule, inForce, history }: ParameterCard): string {
  const cited = history.map(({ basis }) => (basis ? `${basis.number} ${basis.title}` : ''))
  return [key, name.vi, name.en, rule, inForce?.basis, ...cited].join(' ')
}
