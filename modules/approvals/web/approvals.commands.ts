import type {
  ApprovalSettings,
  ApprovePaper,
  ChangeOwnDocument,
  Delegate,
  EndDelegation,
  IssuePaper,
  PaperView,
  RecallPaper,
  RecordDecision,
  ResubmitPaper,
  ReturnPaper,
  SetChain,
  SignPaper,
  SubmitOwnDocument,
  WithdrawPaper,
} from '#approvals'
import { api, replyOf, useMyCouncil } from '#platform/ui'
import { useQueryClient } from '@tanstack/react-query'
import { approvalsKey } from './approvals.queries.ts'

const root = '/api/v1/councils/{council}/approvals'

/** What is done with papers; everything read of them, and of the records behind them, is read anew after each. */
export function useApprovalActs() {
  const { id: council } = useMyCouncil()
  const queries = useQueryClient()
  const of = (paper: string) => ({ params: { path: { council, paper } } })
  const params = { path: { council } }

  async function done<Reply>(call: Promise<Reply>): Promise<Reply> {
    const reply = await call
    void queries.invalidateQueries({ queryKey: approvalsKey(council) })
    for (const module of ['voters', 'reports', 'commitments']) {
      void queries.invalidateQueries({ queryKey: [module, council] })
    }
    return reply
  }

  return {
    approve: (paper: string, body: ApprovePaper) =>
      done(replyOf(api.POST(`${root}/{paper}/approve`, { ...of(paper), body }))),
    returnPaper: (paper: string, body: ReturnPaper) =>
      done(replyOf(api.POST(`${root}/{paper}/return`, { ...of(paper), body }))),
    recordDecision: (paper: string, body: RecordDecision) =>
      done(replyOf(api.POST(`${root}/{paper}/decisions`, { ...of(paper), body }))),
    sign: (paper: string, body: SignPaper) => done(replyOf(api.POST(`${root}/{paper}/sign`, { ...of(paper), body }))),
    issue: (paper: string, body: IssuePaper) =>
      done(replyOf(api.POST(`${root}/{paper}/issue`, { ...of(paper), body }))),
    recall: (paper: string, body: RecallPaper) =>
      done(replyOf(api.POST(`${root}/{paper}/recall`, { ...of(paper), body }))),
    withdraw: (paper: string, body: WithdrawPaper) =>
      done(replyOf(api.POST(`${root}/{paper}/withdraw`, { ...of(paper), body }))),
    resubmit: (paper: string, body: ResubmitPaper) =>
      done(replyOf(api.POST(`${root}/{paper}/resubmit`, { ...of(paper), body }))),
    /** Takes back the step that was just taken: the paper's last one as it stands now. */
    undoLast: async (paper: string) => {
      const now = (await replyOf(api.GET(`${root}/{paper}`, of(paper)))) as unknown as PaperView
      const step = now.steps.findLast(({ kind, undone }) => kind !== 'undone' && !undone)
      if (step === undefined) return
      const body = { version: now.version, step: step.id }
      await done(replyOf(api.POST(`${root}/{paper}/undo`, { ...of(paper), body })))
    },
    submitDocument: (body: SubmitOwnDocument) => done(replyOf(api.POST(`${root}/documents`, { params, body }))),
    changeDocument: (document: string, body: ChangeOwnDocument) =>
      done(replyOf(api.PUT(`${root}/documents/{document}`, { params: { path: { council, document } }, body }))),
    setChain: (body: SetChain) => done(replyOf(api.POST(`${root}/chains`, { params, body }))),
    setNumbers: (body: ApprovalSettings) => done(replyOf(api.PUT(`${root}/settings`, { params, body }))),
    delegate: (body: Delegate) => done(replyOf(api.POST(`${root}/delegations`, { params, body }))),
    endDelegation: (delegation: string, body: EndDelegation) =>
      done(
        replyOf(api.POST(`${root}/delegations/{delegation}/end`, { params: { path: { council, delegation } }, body })),
      ),
  }
}
