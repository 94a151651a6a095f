import {
  ANSWER_CLASSES,
  AnswerClass,
  CLOCK_STATES,
  ClockState,
  COMMITMENT_KINDS,
  COMMITMENT_STATES,
  type CommitmentCounts,
  CommitmentKind,
  CommitmentState,
  type Follower,
  Judgement,
  JUDGEMENTS,
} from '#commitments'
import { AccountId, AgencyId } from '#platform/access'
import type { Field } from '#councils'
import { compareVietnamese } from '#platform/text'
import type { Filter, UrlState } from '#platform/ui'
import type { AskedCommitments } from '../commitments.queries.ts'
import type { CommitmentWords } from '../shared/words.ts'

const JUDGED = ['pending', ...JUDGEMENTS] as const

/** What the address asks of the ledger; what it can't mean is left out. */
export function askedOf(address: UrlState): AskedCommitments {
  return {
    q: address['q'],
    field: address['field'],
    clock: ClockState.safeParse(address['clock']).data,
    state: CommitmentState.safeParse(address['state']).data,
    answerClass: AnswerClass.safeParse(address['answerClass']).data,
    judgement: address['judgement'] === 'pending' ? 'pending' : Judgement.safeParse(address['judgement']).data,
    kind: CommitmentKind.safeParse(address['kind']).data,
    agency: AgencyId.safeParse(address['agency']).data,
    follower: followerOf(address['follower']),
    passed: address['passed'] === 'true' ? 'true' : undefined,
  }
}

/** What is asked, as the address says it, without what nobody asked. */
export function askedQuestions(asked: AskedCommitments): Record<string, string> {
  const given = Object.entries(asked).filter((question): question is [string, string] => Boolean(question[1]))
  return Object.fromEntries(given)
}

const followerOf = (asked: string | undefined) =>
  asked === 'me' || asked === 'none' || AccountId.safeParse(asked).success ? asked : undefined

/** What stands in the choices: everything there is, with how many of it as the list is narrowed now. */
export interface LedgerFacets {
  readonly all: CommitmentCounts | undefined
  readonly narrowed: CommitmentCounts | undefined
  readonly fields: readonly Field[] | undefined
  /** The office; unknown to whoever doesn't work in it. */
  readonly followers: readonly Follower[] | undefined
}

/** The chips of the ledger, in the order in which they read: "Nội dung giao thông quá hạn của Sở Xây dựng". */
export function ledgerFilters(asked: AskedCommitments, facets: LedgerFacets, words: CommitmentWords): Filter[] {
  const { t, label, locale, count } = words
  const { all, narrowed, fields, followers } = facets
  const counted = (text: string, number: number | undefined, chosen: boolean) =>
    number === undefined || chosen ? text : `${text} (${count(number)})`
  const coded = <Code extends string>(
    id: keyof AskedCommitments,
    codes: readonly Code[],
    path: string,
    counts?: Partial<Readonly<Record<Code, number>>>,
  ): Filter => ({
    id,
    label: t(`filters.${id}`),
    value: asked[id],
    options: codes.map((code) => ({
      value: code,
      label: counted(label(`${path}.${code}`).toLowerCase(), counts?.[code], asked[id] === code),
    })),
  })
  const fieldNames = new Map<string, string>(
    fields?.map(({ code, nameVi, nameEn }) => [code, locale === 'vi' ? nameVi : nameEn]),
  )
  const ofField = new Map(narrowed?.fields.map(({ field, count: number }) => [field, number]))
  const ofAgency = new Map<string, number>(narrowed?.agencies.map(({ id, count: number }) => [id, number]))
  const filters: Filter[] = [
    {
      id: 'field',
      label: t('filters.field'),
      before: t('filters.fieldBefore'),
      value: asked.field,
      options: (all?.fields ?? []).map(({ field }) => ({
        value: field,
        label: counted((fieldNames.get(field) ?? field).toLowerCase(), ofField.get(field), asked.field === field),
      })),
    },
    coded('clock', CLOCK_STATES, 'clock', narrowed?.clocks),
    coded('state', COMMITMENT_STATES, 'states', narrowed?.states),
    coded('answerClass', ANSWER_CLASSES, 'answerClasses'),
    coded('judgement', JUDGED, 'judgements'),
    coded('kind', COMMITMENT_KINDS, 'kinds'),
    {
      id: 'agency',
      label: t('filters.agency'),
      before: t('filters.agencyBefore'),
      value: asked.agency,
      options: (all?.agencies ?? [])
        .map(({ id, name }) => ({ value: id as string, label: counted(name, ofAgency.get(id), asked.agency === id) }))
        .toSorted((a, b) => compareVietnamese(a.label, b.label)),
    },
    {
      id: 'passed',
      label: t('filters.passed'),
      value: asked.passed,
      options: [{ value: 'true', label: t('filters.passed').toLowerCase() }],
    },
    {
      id: 'follower',
      label: label('fields.follower'),
      value: asked.follower,
      options: [
        { value: 'me', label: t('filters.mine') },
        { value: 'none', label: label('fields.noFollower').toLowerCase() },
        ...(followers ?? []).map(({ id, name }) => ({ value: id as string, label: name })),
      ],
    },
  ]
  return filters.filter(({ options }) => options.length > 0)
}
