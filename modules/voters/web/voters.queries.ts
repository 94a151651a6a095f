import { type CalendarDate, holidayCalendar, partsOf } from '#platform/calendar'
import type { HolidayYear, ParameterCard } from '#lawbook'
import type { Agency, CouncilHome, DelegateRow, Field, Unit } from '#councils'
import { api, type KeysetPage, replyOf, useLiveQueries, useMyCouncil } from '#platform/ui'
import type {
  AddMeeting,
  AddPetition,
  AddWave,
  AnswerOnSpot,
  ChangeMeeting,
  ChangePetition,
  ChangeWave,
  ClassifyPetitions,
  EndPetition,
  ForwardPetitions,
  InformVoters,
  Meeting,
  MeetingView,
  MergePetitions,
  Petition,
  PetitionCounts,
  PetitionFilter,
  PetitionRow,
  SeenPetition,
  VotersImportPreview,
  Wave,
  WaveView,
} from '#voters'
import { queryOptions, useQueryClient } from '@tanstack/react-query'

/*
 * What the screens of contact with voters read and write. The replies are JSON, where an id and a day are plain strings:
 * each is given the contract's type here, once.
 */

const PAGE = 50
/** As many as one page may hold: for choosing from all of them. */
const LARGEST_PAGE = 200
const ALL_DAY = 24 * 60 * 60_000

/** What the register is narrowed by, as the address carries it: ids are plain texts there, and yes or no is a word. */
export interface AskedPetitions extends Unset<Pick<PetitionFilter, 'q' | 'state' | 'competence' | 'field' | 'source'>> {
  readonly agency?: string | undefined
  readonly wave?: string | undefined
  readonly meeting?: string | undefined
  readonly unit?: string | undefined
  readonly overdue?: 'true' | undefined
}

export interface AskedMeetings {
  readonly wave?: string | undefined
}

type Unset<Asked> = { readonly [Name in keyof Asked]?: Asked[Name] | undefined }

export const votersKey = (council: string) => ['voters', council] as const

/** Keeps everything shown of contact with voters fresh while others work on it. */
export function useVotersLive(): void {
  const { id } = useMyCouncil()
  useLiveQueries([`council:${id}`], votersKey(id))
}

const inCouncil = (council: string) => ({ path: { council } })

export const wavesQuery = (council: string) =>
  queryOptions({
    queryKey: [...votersKey(council), 'waves'],
    queryFn: async () => {
      const params = { ...inCouncil(council), query: { limit: LARGEST_PAGE } }
      return (await replyOf(api.GET('/api/v1/councils/{council}/contact-waves', { params }))).items as Wave[]
    },
  })

export const waveQuery = (council: string, wave: string) =>
  queryOptions({
    queryKey: [...votersKey(council), 'wave', wave],
    queryFn: async () => {
      const params = { path: { council, wave } }
      return (await replyOf(api.GET('/api/v1/councils/{council}/contact-waves/{wave}', { params }))) as WaveView
    },
  })

export const meetingsKey = (council: string, asked: AskedMeetings) =>
  [...votersKey(council), 'meetings', 'pages', asked] as const

export async function meetingsPage(
  council: string,
  asked: AskedMeetings,
  after?: string,
  limit = PAGE,
): Promise<KeysetPage<Meeting>> {
  const params = { ...inCouncil(council), query: given({ ...asked, after, limit }) }
  const page = await replyOf(api.GET('/api/v1/councils/{council}/contact-meetings', { params }))
  return { ...page, items: page.items as Meeting[] }
}

/** The latest points, for choosing where a petition was heard. */
export const latestMeetingsQuery = (council: string) =>
  queryOptions({
    queryKey: [...votersKey(council), 'meetings', 'latest'],
    queryFn: async () => (await meetingsPage(council, {}, undefined, LARGEST_PAGE)).items,
  })

export const meetingQuery = (council: string, meeting: string) =>
  queryOptions({
    queryKey: [...votersKey(council), 'meeting', meeting],
    queryFn: async () => {
      const params = { path: { council, meeting } }
      return (await replyOf(
        api.GET('/api/v1/councils/{council}/contact-meetings/{meeting}', { params }),
      )) as MeetingView
    },
  })

export const petitionsKey = (council: string, asked: AskedPetitions) =>
  [...votersKey(council), 'petitions', 'pages', asked] as const

export async function petitionsPage(
  council: string,
  asked: AskedPetitions,
  after?: string,
  limit = PAGE,
): Promise<KeysetPage<PetitionRow>> {
  const params = { ...inCouncil(council), query: given({ ...asked, after, limit }) }
  const page = await replyOf(api.GET('/api/v1/councils/{council}/petitions', { params }))
  return { ...page, items: page.items as PetitionRow[] }
}

/** The first of a list: a few for a card, or all that may go out in one letter. */
export const somePetitionsQuery = (council: string, asked: AskedPetitions, limit = LARGEST_PAGE) =>
  queryOptions({
    queryKey: [...votersKey(council), 'petitions', 'some', asked, limit],
    queryFn: async () => (await petitionsPage(council, asked, undefined, limit)).items,
  })

export const petitionCountsQuery = (council: string, asked: AskedPetitions = {}) =>
  queryOptions({
    queryKey: [...votersKey(council), 'petitions', 'counts', asked],
    queryFn: async () => {
      const params = { ...inCouncil(council), query: given(asked) }
      return (await replyOf(api.GET('/api/v1/councils/{council}/petitions/counts', { params }))) as PetitionCounts
    },
  })

export const petitionQuery = (council: string, petition: string) =>
  queryOptions({
    queryKey: [...votersKey(council), 'petition', petition],
    queryFn: async () => {
      const params = { path: { council, petition } }
      return (await replyOf(api.GET('/api/v1/councils/{council}/petitions/{petition}', { params }))) as Petition
    },
  })

/** The register as Excel, read with the capacity of this tab, which a plain link would not carry. */
export function exportedPetitions(council: string, asked: AskedPetitions): Promise<Blob> {
  const params = { ...inCouncil(council), query: given(asked) }
  return replyOf<Blob>(api.GET('/api/v1/councils/{council}/petitions/export', { params, parseAs: 'blob' }))
}

export function registerTemplate(council: string, sheet: 'meetings' | 'petitions'): Promise<Blob> {
  const params = { ...inCouncil(council), query: { sheet } }
  return replyOf<Blob>(api.GET('/api/v1/councils/{council}/contact-register/template', { params, parseAs: 'blob' }))
}

/** The agencies that may be written to. */
export const agenciesQuery = (council: string) =>
  queryOptions({
    queryKey: ['councils', council, 'agencies', 'to-write-to'],
    queryFn: async () => {
      const params = { ...inCouncil(council), query: { limit: LARGEST_PAGE } }
      return (await replyOf(api.GET('/api/v1/councils/{council}/agencies', { params }))).items as Agency[]
    },
  })

export const delegatesQuery = (council: string) =>
  queryOptions({
    queryKey: ['councils', council, 'delegates', 'to-attend'],
    queryFn: async () => {
      const params = { ...inCouncil(council), query: { limit: LARGEST_PAGE } }
      return (await replyOf(api.GET('/api/v1/councils/{council}/delegates', { params }))).items as DelegateRow[]
    },
  })

export const fieldsQuery = queryOptions({
  queryKey: ['councils', 'fields'],
  queryFn: async () => (await replyOf(api.GET('/api/v1/fields'))) as Field[],
  staleTime: ALL_DAY,
})

/** The communes of a province's council; none for a commune's. */
export const communesQuery = (council: string) =>
  queryOptions({
    queryKey: ['councils', council, 'communes'],
    queryFn: async () => {
      const home = (await replyOf(api.GET('/api/v1/councils/{council}', { params: inCouncil(council) }))) as CouncilHome
      const query = { parent: home.unit.id }
      return (await replyOf(api.GET('/api/v1/units', { params: { query } }))) as Unit[]
    },
    staleTime: ALL_DAY,
  })

/** The rule by which an answer is due, as it holds on a day; null where the lawbook has none. */
export const answerRuleQuery = (council: string, on: CalendarDate) =>
  queryOptions({
    queryKey: ['lawbook', council, 'petition.answer', on],
    queryFn: async () => {
      const params = { path: { council, key: 'petition.answer' as const }, query: { on } }
      const card = await replyOf(api.GET('/api/v1/councils/{council}/lawbook/parameters/{key}', { params }))
      return (card as ParameterCard).inForce
    },
  })

/** The days that are worked, in the year of a day and in the next: as far as a deadline reaches. */
export const workingDaysQuery = (council: string, from: CalendarDate) => {
  const { year } = partsOf(from)
  return queryOptions({
    queryKey: ['lawbook', council, 'holidays', year],
    queryFn: async () => {
      const path = '/api/v1/councils/{council}/lawbook/holidays'
      const years = await Promise.all(
        [year, year + 1].map((asked) =>
          replyOf(api.GET(path, { params: { ...inCouncil(council), query: { year: asked } } })),
        ),
      )
      return holidayCalendar((years as HolidayYear[]).flatMap(({ days }) => days))
    },
  })
}

/** What the office does with its register; everything read of it, and of the ledger it feeds, is read anew after each. */
export function useVoterActs() {
  const { id: council } = useMyCouncil()
  const queries = useQueryClient()

  async function done<Reply>(call: Promise<Reply>): Promise<Reply> {
    const reply = await call
    void queries.invalidateQueries({ queryKey: votersKey(council) })
    void queries.invalidateQueries({ queryKey: ['commitments', council] })
    return reply
  }
  const params = inCouncil(council)
  const of = <Path extends object>(path: Path) => ({ path: { council, ...path } })
  const root = '/api/v1/councils/{council}'

  return {
    addWave: (body: AddWave) => done(replyOf(api.POST(`${root}/contact-waves`, { params, body }))),
    changeWave: (wave: string, body: ChangeWave) =>
      done(replyOf(api.PUT(`${root}/contact-waves/{wave}`, { params: of({ wave }), body }))),
    addMeeting: (body: AddMeeting) => done(replyOf(api.POST(`${root}/contact-meetings`, { params, body }))),
    changeMeeting: (meeting: string, body: ChangeMeeting) =>
      done(replyOf(api.PUT(`${root}/contact-meetings/{meeting}`, { params: of({ meeting }), body }))),
    addPetition: (body: AddPetition) => done(replyOf(api.POST(`${root}/petitions`, { params, body }))),
    /** The voter stays as it was where it isn't sent: who may not read it doesn't overwrite it. */
    changePetition: (petition: string, { voter, ...facts }: ChangePetition) =>
      done(
        replyOf(
          api.PUT(`${root}/petitions/{petition}`, {
            params: of({ petition }),
            body: { ...facts, ...(voter !== undefined && { voter }) },
          }),
        ),
      ),
    classify: (body: ClassifyPetitions) =>
      done(replyOf(api.POST(`${root}/petitions/classifications`, { params, body }))),
    merge: (body: MergePetitions) => done(replyOf(api.POST(`${root}/petitions/merges`, { params, body }))),
    unmerge: (petition: string, body: SeenPetition) =>
      done(replyOf(api.POST(`${root}/petitions/{petition}/unmerges`, { params: of({ petition }), body }))),
    answerOnSpot: (petition: string, body: AnswerOnSpot) =>
      done(replyOf(api.POST(`${root}/petitions/{petition}/answers-on-spot`, { params: of({ petition }), body }))),
    forward: (body: ForwardPetitions) => done(replyOf(api.POST(`${root}/petitions/forwardings`, { params, body }))),
    inform: (body: InformVoters) => done(replyOf(api.POST(`${root}/petitions/informings`, { params, body }))),
    end: (petition: string, body: EndPetition) =>
      done(replyOf(api.POST(`${root}/petitions/{petition}/endings`, { params: of({ petition }), body }))),
    reopen: (petition: string, body: EndPetition) =>
      done(replyOf(api.POST(`${root}/petitions/{petition}/reopenings`, { params: of({ petition }), body }))),
    previewImport: (wave: string, file: File): Promise<VotersImportPreview> => {
      const asked = { ...params, query: { wave } }
      return replyOf(api.POST(`${root}/contact-register/preview`, { params: asked, ...multipart(file) }))
    },
    importRegister: (wave: string, file: File) => {
      const asked = { ...params, query: { wave } }
      return done(replyOf(api.POST(`${root}/contact-register/imports`, { params: asked, ...multipart(file) })))
    },
  }
}

function multipart(file: File) {
  return {
    body: { file: file.name },
    bodySerializer: () => {
      const form = new FormData()
      form.append('file', file)
      return form
    },
  }
}

/** A query without the questions that nobody asked. */
function given<Query extends object>(query: Query): { [Name in keyof Query]?: Exclude<Query[Name], undefined> } {
  const asked = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  return Object.fromEntries(asked) as { [Name in keyof Query]?: Exclude<Query[Name], undefined> }
}
