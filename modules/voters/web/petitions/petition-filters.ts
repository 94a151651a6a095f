import { UnitId } from '#councils'
import { AgencyId } from '#platform/access'
import { compareVietnamese } from '#platform/text'
import type { Filter, UrlState } from '#platform/ui'
import {
  Competence,
  COMPETENCES,
  MeetingId,
  PETITION_STATES,
  type PetitionCounts,
  PetitionState,
  SOURCE_KINDS,
  SourceKind,
  type Wave,
  WaveId,
} from '#voters'
import type { AskedPetitions } from '../voters.queries.ts'
import type { VoterWords } from '../shared/words.ts'

/** What figures count; the list narrowed to one holds exactly its records. */
export const FIGURES = ['distinct', 'forwarded', 'answered', 'resolved', 'overdue'] as const
export type Figure = (typeof FIGURES)[number]

/** What the address asks of the register; what it can't mean is left out. */
export function askedOf(address: UrlState): AskedPetitions {
  return {
    q: address['q'],
    field: address['field'],
    state: PetitionState.safeParse(address['state']).data,
    ...Object.fromEntries(FIGURES.map((figure) => [figure, address[figure] === 'true' ? 'true' : undefined])),
    competence: Competence.safeParse(address['competence']).data,
    source: SourceKind.safeParse(address['source']).data,
    agency: AgencyId.safeParse(address['agency']).data,
    wave: WaveId.safeParse(address['wave']).data,
    meeting: MeetingId.safeParse(address['meeting']).data,
    unit: UnitId.safeParse(address['unit']).data,
  }
}

/** What stands in the choices: everything there is, with how many of it as the list is narrowed now. */
export interface PetitionFacets {
  readonly all: PetitionCounts | undefined
  readonly narrowed: PetitionCounts | undefined
  readonly waves: readonly Wave[] | undefined
  readonly fieldName: (code: string) => string
}

/** The chips of the register, in the order in which they read: "Kiến nghị giao thông quá hạn của Sở Xây dựng". */
export function petitionFilters(asked: AskedPetitions, facets: PetitionFacets, words: VoterWords): Filter[] {
  const { t, label, count, sourceName } = words
  const { all, narrowed, waves, fieldName } = facets
  const counted = (text: string, number: number | undefined, chosen: boolean) =>
    number === undefined || chosen ? text : `${text} (${count(number)})`
  const ofField = new Map(narrowed?.fields.map(({ field, count: number }) => [field, number]))
  const ofAgency = new Map<string, number>(narrowed?.agencies.map(({ id, count: number }) => [id, number]))
  const coded = <Code extends string>(
    id: 'state' | 'competence' | 'source',
    codes: readonly Code[],
    name: (code: Code) => string,
    counts: Partial<Readonly<Record<Code, number>>> | undefined,
  ): Filter => ({
    id,
    label: t(`filters.${id}`),
    value: asked[id],
    options: codes.map((code) => ({ value: code, label: counted(name(code), counts?.[code], asked[id] === code) })),
  })
  const filters: Filter[] = [
    {
      id: 'field',
      label: t('filters.field'),
      before: t('filters.fieldBefore'),
      value: asked.field,
      options: (all?.fields ?? []).map(({ field }) => ({
        value: field,
        label: counted(fieldName(field).toLowerCase(), ofField.get(field), asked.field === field),
      })),
    },
    ...FIGURES.map((figure): Filter => {
      const name = t(`figures.${figure}`)
      const option = counted(name.toLowerCase(), narrowed?.[figure], asked[figure] === 'true')
      return { id: figure, label: name, value: asked[figure], options: [{ value: 'true', label: option }] }
    }).filter(({ id, value }) => id === 'overdue' || value !== undefined),
    coded('state', PETITION_STATES, (code) => label(`states.${code}`).toLowerCase(), narrowed?.states),
    coded('competence', COMPETENCES, (code) => label(`competences.${code}`).toLowerCase(), narrowed?.competences),
    coded('source', SOURCE_KINDS, (code) => sourceName(code).toLowerCase(), narrowed?.sources),
    {
      id: 'agency',
      label: t('filters.agency'),
      before: t('filters.agencyBefore'),
      value: asked.agency,
      options: (all?.agencies ?? [])
        .map(({ id, name }) => ({ value: String(id), label: counted(name, ofAgency.get(id), asked.agency === id) }))
        .toSorted((a, b) => compareVietnamese(a.label, b.label)),
    },
    {
      id: 'wave',
      label: label('wave'),
      before: t('filters.waveBefore'),
      value: asked.wave,
      options: (waves ?? []).map(({ id, name }) => ({ value: id, label: name })),
    },
  ]
  return filters.filter(({ options }) => options.length > 0)
}
