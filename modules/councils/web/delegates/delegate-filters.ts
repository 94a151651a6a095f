import { type BodyKind, MANDATE_STATES, MandateState, type OrganisationChart, Sex, SEXES } from '#councils'
import { CalendarDate } from '#platform/calendar'
import type { Filter, UrlState } from '#platform/ui'
import type { AskedDelegates } from '../councils.queries.ts'

type Say = (path: string, values?: Readonly<Record<string, string | number>>) => string

/** What the address asks of the list; what it can't mean is left out. */
export function askedOf(address: UrlState): AskedDelegates {
  const electionUnit = Number(address['electionUnit'])
  return {
    q: address['q'],
    state: MandateState.safeParse(address['state']).data,
    sex: Sex.safeParse(address['sex']).data,
    body: address['body'],
    electionUnit: Number.isInteger(electionUnit) && electionUnit > 0 ? electionUnit : undefined,
    reElected: yesOrNo(address['reElected']),
    partyMember: yesOrNo(address['partyMember']),
    on: CalendarDate.safeParse(address['on']).data,
  }
}

/** The chips of the list, in the order in which they read: "Đại biểu nữ tái cử của Ban Pháp chế". */
export function delegateFilters(
  asked: AskedDelegates,
  chart: OrganisationChart | undefined,
  electionUnits: readonly number[],
  t: Say,
  label: Say,
): Filter[] {
  const bodies = chart?.bodies ?? []
  const choice = (id: string, kind: BodyKind): Filter => ({
    id,
    label: t(`delegates.filters.${kind}`),
    before: t('delegates.filters.of'),
    value: bodies.find((body) => body.kind === kind && body.id === asked.body)?.id,
    options: bodies.filter((body) => body.kind === kind).map(({ id: value, name }) => ({ value, label: name })),
  })
  const filters: Filter[] = [
    {
      id: 'sex',
      label: label('personFields.sex'),
      value: asked.sex,
      options: SEXES.map((value) => ({ value, label: label(`sexes.${value}`).toLowerCase() })),
    },
    {
      id: 'reElected',
      label: label('personFields.reElected'),
      value: asked.reElected,
      options: [
        { value: 'true', label: t('delegates.filters.reElected') },
        { value: 'false', label: t('delegates.filters.firstElected') },
      ],
    },
    {
      id: 'partyMember',
      label: label('personFields.partyMember'),
      value: asked.partyMember,
      options: [
        { value: 'true', label: t('delegates.filters.party') },
        { value: 'false', label: t('delegates.filters.nonParty') },
      ],
    },
    choice('body', 'committee'),
    choice('body', 'group'),
    {
      id: 'electionUnit',
      label: t('delegates.filters.electionUnit'),
      before: t('delegates.filters.electedIn'),
      value: asked.electionUnit === undefined ? undefined : String(asked.electionUnit),
      options: electionUnits.map((number) => ({
        value: String(number),
        label: label('delegate.electionUnit', { number }).toLowerCase(),
      })),
    },
    {
      id: 'state',
      label: t('delegates.filters.state'),
      value: asked.state,
      options: MANDATE_STATES.map((value) => ({ value, label: label(`mandateStates.${value}`).toLowerCase() })),
    },
  ]
  return filters.filter(({ options }) => options.length > 0)
}

function yesOrNo(text: string | undefined): 'true' | 'false' | undefined {
  return text === 'true' || text === 'false' ? text : undefined
}
