import type {
  Acknowledge,
  Answer,
  AskExtension,
  Close,
  DecideExtension,
  Follow,
  Judge,
  PassOn,
  RecordOpinion,
  Remind,
  Reopen,
  ReturnForCompetence,
  SaveView,
  DrawUpUrging,
  RecordUrgingIssued,
  UndoStep,
} from '#commitments'
import { api, replyOf, useMyCouncil } from '#platform/ui'
import { useQueryClient } from '@tanstack/react-query'
import { ledgerKey, savedViewsQuery, viewsPath } from './commitments.queries.ts'

/** The acts on commitments; everything read of the ledger, and of what it comes from, is read anew after each. */
export function useCommitmentActs() {
  const { id: council } = useMyCouncil()
  const queries = useQueryClient()

  async function done<Reply>(call: Promise<Reply>): Promise<Reply> {
    const reply = await call
    void queries.invalidateQueries({ queryKey: ledgerKey(council) })
    void queries.invalidateQueries({ queryKey: ['voters', council] })
    return reply
  }
  const many = { path: { council } }
  const one = (commitment: string) => ({ path: { council, commitment } })

  return {
    acknowledge: (body: Acknowledge) =>
      done(replyOf(api.POST('/api/v1/councils/{council}/commitments/acknowledgements', { params: many, body }))),
    passOn: (body: PassOn) =>
      done(replyOf(api.POST('/api/v1/councils/{council}/commitments/assignments', { params: many, body }))),
    returnForCompetence: (body: ReturnForCompetence) =>
      done(replyOf(api.POST('/api/v1/councils/{council}/commitments/returns', { params: many, body }))),
    answer: (body: Answer) =>
      done(replyOf(api.POST('/api/v1/councils/{council}/commitments/answers', { params: many, body }))),
    remind: (body: Remind) =>
      done(replyOf(api.POST('/api/v1/councils/{council}/commitments/reminders', { params: many, body }))),
    drawUpUrging: (body: DrawUpUrging) =>
      done(replyOf(api.POST('/api/v1/councils/{council}/commitments/urgings', { params: many, body }))),
    submitUrging: (urging: string, version: number) =>
      done(
        replyOf(
          api.POST('/api/v1/councils/{council}/commitments/urgings/{urging}/submissions', {
            params: { path: { council, urging } },
            body: { version },
          }),
        ),
      ),
    recordUrgingIssued: (urging: string, body: RecordUrgingIssued) =>
      done(
        replyOf(
          api.POST('/api/v1/councils/{council}/commitments/urgings/{urging}/issuings', {
            params: { path: { council, urging } },
            body,
          }),
        ),
      ),
    dropUrging: (urging: string, version: number) =>
      done(
        replyOf(
          api.POST('/api/v1/councils/{council}/commitments/urgings/{urging}/drops', {
            params: { path: { council, urging } },
            body: { version },
          }),
        ),
      ),
    follow: (body: Follow) =>
      done(replyOf(api.POST('/api/v1/councils/{council}/commitments/followers', { params: many, body }))),
    judge: (id: string, body: Judge) =>
      done(
        replyOf(api.POST('/api/v1/councils/{council}/commitments/{commitment}/judgements', { params: one(id), body })),
      ),
    recordOpinion: (id: string, body: RecordOpinion) =>
      done(
        replyOf(api.POST('/api/v1/councils/{council}/commitments/{commitment}/opinions', { params: one(id), body })),
      ),
    askExtension: (id: string, body: AskExtension) =>
      done(
        replyOf(api.POST('/api/v1/councils/{council}/commitments/{commitment}/extensions', { params: one(id), body })),
      ),
    decideExtension: (id: string, body: DecideExtension) =>
      done(
        replyOf(
          api.POST('/api/v1/councils/{council}/commitments/{commitment}/extension-decisions', {
            params: one(id),
            body,
          }),
        ),
      ),
    close: (id: string, body: Close) =>
      done(
        replyOf(api.POST('/api/v1/councils/{council}/commitments/{commitment}/closings', { params: one(id), body })),
      ),
    reopen: (id: string, body: Reopen) =>
      done(
        replyOf(api.POST('/api/v1/councils/{council}/commitments/{commitment}/reopenings', { params: one(id), body })),
      ),
    undo: (id: string, body: UndoStep) =>
      done(replyOf(api.POST('/api/v1/councils/{council}/commitments/{commitment}/undos', { params: one(id), body }))),
  }
}

/** Keeping, renaming and removing one's own lists. */
export function useSavedViewActs() {
  const { id: council } = useMyCouncil()
  const queries = useQueryClient()
  async function done<Reply>(call: Promise<Reply>): Promise<Reply> {
    const reply = await call
    await queries.invalidateQueries({ queryKey: savedViewsQuery(council).queryKey })
    return reply
  }
  const one = (view: string) => ({ path: { council, view } })
  return {
    save: (body: SaveView) => done(replyOf(api.POST(viewsPath, { params: { path: { council } }, body }))),
    rename: (view: string, name: string) =>
      done(replyOf(api.POST(`${viewsPath}/{view}/renamings`, { params: one(view), body: { name } }))),
    remove: (view: string) => done(replyOf(api.POST(`${viewsPath}/{view}/removals`, { params: one(view), body: {} }))),
  }
}
