import { z } from 'zod'
import { AgencyId, CouncilId, Level } from '#platform/access'
import { UnitId } from '#councils'
import { AnswerClass, Clock, CommitmentId, Judgement, RecalledAssignment, VoterOpinion } from '#commitments'
import { CalendarDate, Instant } from '#platform/calendar'
import { PaperState } from '#approvals'
import { ForwardLetterId, MeetingId, PetitionCode, PetitionId, WaveId } from './ids.ts'
import { Competence, PetitionState, SourceKind } from './kinds.ts'
import { ALIKE_LONGEST, SEARCH_LONGEST } from './limits.ts'

/** One line of the register of petitions (ý kiến, kiến nghị). Nothing of the voter stands here. */
export const PetitionRow = z.object({
  id: PetitionId,
  council: CouncilId,
  code: PetitionCode,
  content: z.string(),
  summary: z.string().nullable(),
  sourceKind: SourceKind,
  receivedOn: CalendarDate,
  unit: z.object({ id: UnitId, name: z.string() }).nullable(),
  competence: Competence.nullable(),
  field: z.string().nullable(),
  state: PetitionState,
  repeated: z.boolean(),
  collective: z.boolean(),
  agency: z.object({ id: AgencyId, name: z.string() }).nullable(),
  forwardedOn: CalendarDate.nullable(),
  due: CalendarDate.nullable(),
  clock: Clock,
  answeredOn: CalendarDate.nullable(),
  answerClass: AnswerClass.nullable(),
  judgement: Judgement.nullable(),
  opinion: VoterOpinion.nullable(),
  resolvedOn: CalendarDate.nullable(),
  informedOn: CalendarDate.nullable(),
  version: z.int(),
})
export type PetitionRow = z.infer<typeof PetitionRow>

/** Who the voter is: only for those who keep the register, never for agencies, the public, the trail or events. */
export const PetitionVoter = z.object({
  fullName: z.string().nullable(),
  address: z.string().nullable(),
  phone: z.string().nullable(),
})
export type PetitionVoter = z.infer<typeof PetitionVoter>

/** A petition by its code, where another refers to it. */
export const PetitionLink = z.object({ id: PetitionId, code: PetitionCode })
export type PetitionLink = z.infer<typeof PetitionLink>

export const PETITION_ACTS = [
  'change',
  'answerOnSpot',
  'merge',
  'unmerge',
  'forward',
  'inform',
  'end',
  'reopen',
] as const
export type PetitionAct = (typeof PETITION_ACTS)[number]
export const PetitionAbilities = z.object({
  ...(Object.fromEntries(PETITION_ACTS.map((act) => [act, z.boolean()])) as Record<PetitionAct, z.ZodBoolean>),
  readVoter: z.boolean(),
})
export type PetitionAbilities = z.infer<typeof PetitionAbilities>

/** One petition whole; what the agency did is in the ledger under `commitment`. */
export const Petition = PetitionRow.extend({
  meeting: z.object({ id: MeetingId, number: z.int(), on: CalendarDate, place: z.string() }).nullable(),
  wave: z.object({ id: WaveId, name: z.string() }).nullable(),
  publishable: z.boolean(),
  duplicateOf: PetitionLink.nullable(),
  duplicates: z.array(PetitionLink),
  repeatOf: PetitionLink.nullable(),
  onSpot: z.object({ on: CalendarDate, answer: z.string() }).nullable(),
  informedHow: z.string().nullable(),
  ended: z.object({ on: CalendarDate, reason: z.string() }).nullable(),
  commitment: CommitmentId.nullable(),
  /** Where its letter is on its way through approval. */
  approval: z.object({ letter: ForwardLetterId, paper: z.uuid() }).nullable(),
  letter: z.object({ number: z.string(), date: CalendarDate }).nullable(),
  /** The letters by which it had gone out and that were recalled, oldest first. */
  recalled: z.array(RecalledAssignment),
  /** Null also for those who may not read it. */
  voter: PetitionVoter.nullable(),
  createdAt: Instant,
  today: CalendarDate,
  abilities: PetitionAbilities,
})
export type Petition = z.infer<typeof Petition>

const yesOrNo = z
  .enum(['true', 'false'])
  .transform((answer) => answer === 'true')
  .optional()

/** The text for which petitions that may ask for the same are looked for, and the one that is being written. */
export const AlikeQuery = z.object({ content: z.string().max(ALIKE_LONGEST), besides: PetitionId.optional() })
export type AlikeQuery = z.infer<typeof AlikeQuery>

/** A petition that may have asked for the same before. */
export const AlikePetition = z.object({
  id: PetitionId,
  code: PetitionCode,
  content: z.string(),
  receivedOn: CalendarDate,
})
export type AlikePetition = z.infer<typeof AlikePetition>

/** A letter on its way: what it carries, to whom, and the paper that it goes through approval as. */
export const ForwardLetter = z.object({
  id: ForwardLetterId,
  petitions: z.array(PetitionRow),
  agency: z.object({ id: AgencyId, name: z.string() }),
  assigned: z.object({ id: AgencyId, name: z.string() }).nullable(),
  person: z.object({ name: z.string(), title: z.string() }).nullable(),
  work: z.string().nullable(),
  paper: z.object({ id: z.uuid(), state: PaperState }).nullable(),
  /** It came back, and the reader may change and submit it again. */
  mayChange: z.boolean(),
})
export type ForwardLetter = z.infer<typeof ForwardLetter>

/** What the register can be narrowed by; all that is given must hold. */
export const PetitionFilter = z.object({
  q: z.string().max(SEARCH_LONGEST).optional(),
  state: PetitionState.optional(),
  competence: Competence.optional(),
  field: z.string().max(41).optional(),
  source: SourceKind.optional(),
  agency: AgencyId.optional(),
  wave: WaveId.optional(),
  meeting: MeetingId.optional(),
  unit: UnitId.optional(),
  /** What the figures count: each opens into exactly its records. */
  distinct: yesOrNo,
  forwarded: yesOrNo,
  answered: yesOrNo,
  resolved: yesOrNo,
  overdue: yesOrNo,
})
export type PetitionFilter = z.infer<typeof PetitionFilter>

/** Counts beside the filters: exact up to 10,000, then `capped`. Duplicates are counted only as a state. */
export const PetitionCounts = z.object({
  total: z.int(),
  capped: z.boolean(),
  /** Distinct petitions: those merged into another are left out. */
  distinct: z.int(),
  forwarded: z.int(),
  answered: z.int(),
  resolved: z.int(),
  overdue: z.int(),
  states: z.record(PetitionState, z.int()),
  competences: z.record(Competence, z.int()),
  sources: z.record(SourceKind, z.int()),
  fields: z.array(z.object({ field: z.string(), count: z.int() })),
  agencies: z.array(z.object({ id: AgencyId, name: z.string(), count: z.int() })),
})
export type PetitionCounts = z.infer<typeof PetitionCounts>

/** What anybody may know of a petition by its code: how far it has come, and nothing personal. */
export const PublicPetition = z.object({
  council: CouncilId,
  councilName: z.string(),
  level: Level,
  code: PetitionCode,
  receivedOn: CalendarDate,
  competence: Competence.nullable(),
  field: z.object({ code: z.string(), nameVi: z.string(), nameEn: z.string() }).nullable(),
  state: PetitionState,
  /** The office's own words, where it has marked them as fit to be published. */
  summary: z.string().nullable(),
  agency: z.string().nullable(),
  forwardedOn: CalendarDate.nullable(),
  due: CalendarDate.nullable(),
  answeredOn: CalendarDate.nullable(),
  answerClass: AnswerClass.nullable(),
  resolvedOn: CalendarDate.nullable(),
  informedOn: CalendarDate.nullable(),
  endedOn: CalendarDate.nullable(),
  /** Where it was merged into another: that one's code. */
  sameAs: PetitionCode.nullable(),
})
export type PublicPetition = z.infer<typeof PublicPetition>
