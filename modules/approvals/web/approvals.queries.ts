import {
  type ApprovalPerson,
  type ApprovalSettings,
  type Box,
  type Delegation,
  type KindCard,
  type OwnDocument,
  type PaperCounts,
  type PaperRow,
  type PaperState,
  type PaperUpload,
  type PaperView,
  type TakenFile,
} from '#approvals'
import { api, type KeysetPage, replyOf, useLiveQueries, useMyCouncil } from '#platform/ui'
import { queryOptions } from '@tanstack/react-query'

/*
 * What the screens of approval read. The replies are JSON, where an id and a day are plain strings: each is given the
 * contract's type here, once.
 */

const PAGE = 50
const root = '/api/v1/councils/{council}/approvals'

export interface AskedPapers {
  readonly box: Box
  readonly state?: PaperState | undefined
  readonly kind?: string | undefined
  readonly q?: string | undefined
}

export const approvalsKey = (council: string) => ['approvals', council] as const

/** Keeps papers fresh while others act on them. */
export function useApprovalsLive(): void {
  const { id } = useMyCouncil()
  useLiveQueries([`council:${id}`], approvalsKey(id))
}

const inCouncil = (council: string) => ({ path: { council } })

export const papersKey = (council: string, asked: AskedPapers) =>
  [...approvalsKey(council), 'papers', 'pages', asked] as const

export async function papersPage(
  council: string,
  asked: AskedPapers,
  after?: string,
  limit = PAGE,
): Promise<KeysetPage<PaperRow>> {
  const params = { ...inCouncil(council), query: given({ ...asked, after, limit }) }
  const page = await replyOf(api.GET(root, { params }))
  return { ...page, items: page.items as PaperRow[] }
}

/** The first papers of a list, for a card. */
export const somePapersQuery = (council: string, asked: AskedPapers, limit: number) =>
  queryOptions({
    queryKey: [...approvalsKey(council), 'papers', 'some', asked, limit],
    queryFn: async () => (await papersPage(council, asked, undefined, limit)).items,
  })

export const paperCountsQuery = (council: string, asked: AskedPapers) =>
  queryOptions({
    queryKey: [...approvalsKey(council), 'counts', asked],
    queryFn: async () => {
      const params = { ...inCouncil(council), query: given(asked) }
      return replyOf<PaperCounts>(api.GET(`${root}/counts`, { params }))
    },
  })

export const paperQuery = (council: string, paper: string) =>
  queryOptions({
    queryKey: [...approvalsKey(council), 'paper', paper],
    queryFn: async () =>
      (await replyOf(api.GET(`${root}/{paper}`, { params: { path: { council, paper } } }))) as unknown as PaperView,
  })

export const ownDocumentQuery = (council: string, document: string) =>
  queryOptions({
    queryKey: [...approvalsKey(council), 'own-document', document],
    queryFn: async () =>
      (await replyOf(
        api.GET(`${root}/documents/{document}`, { params: { path: { council, document } } }),
      )) as unknown as OwnDocument,
  })

export const kindsQuery = (council: string) =>
  queryOptions({
    queryKey: [...approvalsKey(council), 'kinds'],
    queryFn: async () =>
      (await replyOf(api.GET(`${root}/kinds`, { params: inCouncil(council) }))).items as unknown as KindCard[],
  })

export const peopleQuery = (council: string) =>
  queryOptions({
    queryKey: [...approvalsKey(council), 'people'],
    queryFn: async () =>
      (await replyOf(api.GET(`${root}/people`, { params: inCouncil(council) }))).items as ApprovalPerson[],
  })

export const settingsQuery = (council: string) =>
  queryOptions({
    queryKey: [...approvalsKey(council), 'settings'],
    queryFn: async () => replyOf<ApprovalSettings>(api.GET(`${root}/settings`, { params: inCouncil(council) })),
  })

export const delegationsQuery = (council: string) =>
  queryOptions({
    queryKey: [...approvalsKey(council), 'delegations'],
    queryFn: async () =>
      (await replyOf(api.GET(`${root}/delegations`, { params: inCouncil(council) }))).items as Delegation[],
  })

/** A list as Excel, read with the capacity of this tab, which a plain link would not carry. */
export function exportedPapers(council: string, asked: AskedPapers): Promise<Blob> {
  const params = { ...inCouncil(council), query: given(asked) }
  return replyOf<Blob>(api.GET(`${root}/export`, { params, parseAs: 'blob' }))
}

/** What was read, as a file to look at or to sign outside. */
export function printedPaper(council: string, paper: string, form: 'pdf' | 'word'): Promise<Blob> {
  const params = { path: { council, paper } }
  return form === 'pdf'
    ? replyOf<Blob>(api.GET(`${root}/{paper}/pdf`, { params, parseAs: 'blob' }))
    : replyOf<Blob>(api.GET(`${root}/{paper}/word`, { params, parseAs: 'blob' }))
}

/** Phiếu trình: the history of a paper, to print. */
export function printedSlip(council: string, paper: string): Promise<Blob> {
  return replyOf<Blob>(api.GET(`${root}/{paper}/slip`, { params: { path: { council, paper } }, parseAs: 'blob' }))
}

/** A file of a step: the signed copy, or the photo of a note. */
export function paperFile(council: string, paper: string, file: string): Promise<Blob> {
  const params = { path: { council, paper, file } }
  return replyOf<Blob>(api.GET(`${root}/{paper}/files/{file}`, { params, parseAs: 'blob' }))
}

export async function uploadFile(council: string, purpose: PaperUpload['purpose'], file: File): Promise<TakenFile> {
  const reply = await replyOf(
    api.POST(`${root}/files`, {
      params: { ...inCouncil(council), query: { purpose } },
      body: { file: file.name },
      bodySerializer: () => {
        const form = new FormData()
        form.append('file', file)
        return form
      },
    }),
  )
  return reply as TakenFile
}

/** A query without the questions that nobody asked. */
function given<Query extends object>(query: Query): { [Name in keyof Query]?: Exclude<Query[Name], undefined> } {
  const asked = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  return Object.fromEntries(asked) as { [Name in keyof Query]?: Exclude<Query[Name], undefined> }
}
