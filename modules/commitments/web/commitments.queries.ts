import type {
  AssignableAgencies,
  AttachedFile,
  Commitment,
  CommitmentCounts,
  CommitmentFilter,
  CommitmentRow,
  Follower,
  SavedView,
  UploadPurpose,
  Urging,
  UrgingRow,
} from '#commitments'
import type { Field } from '#councils'
import { api, type KeysetPage, replyOf, useLiveQueries, useMyCouncil } from '#platform/ui'
import { queryOptions } from '@tanstack/react-query'

/*
 * What the screens of the ledger read and write. The replies are JSON, where an id and a day are plain strings: each is
 * given the contract's type here, once.
 */

const PAGE = 50
/** As many as one page may hold: for choosing from all that an agency still owes. */
const LARGEST_PAGE = 200
const ALL_DAY = 24 * 60 * 60_000

/** What the ledger is narrowed by, as the address carries it: ids are plain texts there. */
export type AskedCommitments = {
  readonly [Name in keyof CommitmentFilter]?:
    | (Name extends 'agency' | 'follower' ? string : Name extends 'passed' ? 'true' : CommitmentFilter[Name])
    | undefined
}

export const ledgerKey = (council: string) => ['commitments', council] as const

/** Keeps everything shown of the ledger fresh while others take steps: a second browser sees each of them. */
export function useLedgerLive(): void {
  const { id } = useMyCouncil()
  useLiveQueries([`council:${id}`], ledgerKey(id))
}

export const listKey = (council: string, asked: AskedCommitments) =>
  [...ledgerKey(council), 'list', 'pages', asked] as const

export async function commitmentsPage(
  council: string,
  asked: AskedCommitments,
  after?: string,
  limit = PAGE,
): Promise<KeysetPage<CommitmentRow>> {
  const query = given({ ...asked, after, limit })
  const reply = await replyOf(
    api.GET('/api/v1/councils/{council}/commitments', { params: { path: { council }, query } }),
  )
  return { ...reply, items: reply.items as CommitmentRow[] }
}

/** The first of a list: a few for a card, or all that one letter may answer. */
export const someCommitmentsQuery = (council: string, asked: AskedCommitments, limit = LARGEST_PAGE) =>
  queryOptions({
    queryKey: [...ledgerKey(council), 'list', 'some', asked, limit],
    queryFn: async () => (await commitmentsPage(council, asked, undefined, limit)).items,
  })

export const countsQuery = (council: string, asked: AskedCommitments = {}) =>
  queryOptions({
    queryKey: [...ledgerKey(council), 'counts', asked],
    queryFn: async () =>
      (await replyOf(
        api.GET('/api/v1/councils/{council}/commitments/counts', {
          params: { path: { council }, query: given(asked) },
        }),
      )) as CommitmentCounts,
  })

export const commitmentQuery = (council: string, commitment: string) =>
  queryOptions({
    queryKey: [...ledgerKey(council), 'one', commitment],
    queryFn: async () =>
      (await replyOf(
        api.GET('/api/v1/councils/{council}/commitments/{commitment}', { params: { path: { council, commitment } } }),
      )) as Commitment,
  })

/** The agencies to which the actor may give what was received. */
export const assignableQuery = (council: string) =>
  queryOptions({
    queryKey: [...ledgerKey(council), 'assignable'],
    queryFn: async () => {
      const params = { path: { council } }
      const reply = await replyOf(api.GET('/api/v1/councils/{council}/commitments/assignable-agencies', { params }))
      return (reply as AssignableAgencies).items
    },
    staleTime: ALL_DAY,
  })

/** Whom a commitment may be given to: the office as it is today. */
export const followersQuery = (council: string) =>
  queryOptions({
    queryKey: [...ledgerKey(council), 'followers'],
    queryFn: async () =>
      (await replyOf(api.GET('/api/v1/councils/{council}/commitments/followers', { params: { path: { council } } })))
        .items as Follower[],
  })

export const fieldsQuery = queryOptions({
  queryKey: ['councils', 'fields'],
  queryFn: async () => (await replyOf(api.GET('/api/v1/fields'))) as Field[],
  staleTime: ALL_DAY,
})

export const viewsPath = '/api/v1/councils/{council}/commitments/saved-views' as const

/** The lists that the reader keeps. */
export const savedViewsQuery = (council: string) =>
  queryOptions({
    queryKey: ['commitments-saved-views', council],
    queryFn: async () => (await replyOf(api.GET(viewsPath, { params: { path: { council } } }))).items as SavedView[],
    staleTime: ALL_DAY,
  })

export const urgingsKey = (council: string) => [...ledgerKey(council), 'urgings'] as const

export async function urgingsPage(council: string, after?: string, limit = PAGE): Promise<KeysetPage<UrgingRow>> {
  const params = { path: { council }, query: given({ after, limit }) }
  const reply = await replyOf(api.GET('/api/v1/councils/{council}/commitments/urgings', { params }))
  return { ...reply, items: reply.items as UrgingRow[] }
}

/** The letters that are drawn up or on their way, the newest of each agency. */
export const urgingsUnderWayQuery = (council: string) =>
  queryOptions({
    queryKey: [...urgingsKey(council), 'under-way'],
    queryFn: async () => {
      const { items } = await urgingsPage(council, undefined, LARGEST_PAGE)
      return items.filter(({ state }) => state === 'draft' || state === 'submitted')
    },
  })

export const urgingQuery = (council: string, urging: string) =>
  queryOptions({
    queryKey: [...urgingsKey(council), urging],
    queryFn: async () => {
      const params = { path: { council, urging } }
      return (await replyOf(api.GET('/api/v1/councils/{council}/commitments/urgings/{urging}', { params }))) as Urging
    },
  })

/** The letter as it is printed. */
export function printedUrging(council: string, urging: string, as: 'word' | 'pdf'): Promise<Blob> {
  const options = { params: { path: { council, urging } }, parseAs: 'blob' } as const
  return replyOf<Blob>(
    as === 'word'
      ? api.GET('/api/v1/councils/{council}/commitments/urgings/{urging}/word', options)
      : api.GET('/api/v1/councils/{council}/commitments/urgings/{urging}/pdf', options),
  )
}

/** The ledger as Excel, read with the capacity of this tab, which a plain link would not carry. */
export function exportedLedger(council: string, asked: AskedCommitments): Promise<Blob> {
  const params = { path: { council }, query: given(asked) }
  return replyOf<Blob>(api.GET('/api/v1/councils/{council}/commitments/export', { params, parseAs: 'blob' }))
}

export function attachment(council: string, commitment: string, file: string): Promise<Blob> {
  const params = { path: { council, commitment, file } }
  const path = '/api/v1/councils/{council}/commitments/{commitment}/files/{file}'
  return replyOf<Blob>(api.GET(path, { params, parseAs: 'blob' }))
}

/** Sends a file to be attached to a letter or an answer by a later act. */
export async function uploadFile(
  council: string,
  purpose: UploadPurpose['purpose'],
  file: File,
): Promise<AttachedFile> {
  const reply = await replyOf(
    api.POST('/api/v1/councils/{council}/commitments/files', {
      params: { path: { council }, query: { purpose } },
      body: { file: file.name },
      bodySerializer: () => {
        const form = new FormData()
        form.append('file', file)
        return form
      },
    }),
  )
  return reply as AttachedFile
}

/** A query without the questions that nobody asked. */
function given<Query extends object>(query: Query): { [Name in keyof Query]?: Exclude<Query[Name], undefined> } {
  const asked = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  return Object.fromEntries(asked) as { [Name in keyof Query]?: Exclude<Query[Name], undefined> }
}
