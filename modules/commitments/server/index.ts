import type { ServerModule } from '#platform/module'
import { commitmentsMessagesEn, commitmentsMessagesVi } from '#commitments'
import { commitmentActRoutes } from './commitment-acts.routes.ts'
import { commitmentRoutes } from './commitments.routes.ts'
import { followMerger } from './follow-merger.handlers.ts'
import { savedViewRoutes } from './saved-views.routes.ts'
import { urgingRoutes } from './urgings.routes.ts'
import { remindAllJob, remindCouncilJob } from './remind.job.ts'

export { acknowledge, returnForCompetence } from './acknowledge.ts'
export { answer } from './answer.ts'
export { close, reopen } from './close.ts'
export { agencyNames, commitmentsMeasures, fieldNames, namesOf } from './commitments.measures.ts'
export { type DueRule, todayOf } from './deadlines.ts'
export { askExtension, decideExtension } from './extend.ts'
export { issueCommitments, type IssuedCommitment, type NewCommitment } from './issue-commitments.ts'
export { follow } from './follow.ts'
export { commitmentsAgencyWork } from './agency-work.ts'
export { commitmentsOpenWork } from './open-work.ts'
export { judge, recordVoterOpinion } from './judge.ts'
export {
  countCommitments,
  listCommitments,
  readCommitment,
  type SourceStanding,
  standingOfSource,
} from './read-commitments.ts'
export { passOn } from './pass-on.ts'
export { remind, remindByRule } from './remind.ts'
export { clockOf, spanOf, type Today } from './clock.rules.ts'
export { matching, type Search, searchFor } from './search.ts'
export { dropUrging, recordUrgingIssued } from './issue-urging.ts'
export { drawUpUrging } from './draw-up-urging.ts'
export { recallLetter, recalledOfSource, type RecalledLetter } from './recall-letter.ts'
export { submitUrging, urgingPaper } from './urging-paper.ts'
export { adoptLetter, takeFile } from './take-file.ts'
export { undoStep } from './undo-step.ts'
export { commitmentsHoldings } from './personal-data.ts'
export { commitmentsSubjects } from './trail-subjects.ts'

/** The follow-up ledger: its routes, its reminders and its texts. */
export const commitmentsModule: ServerModule = {
  name: 'commitments',
  routes: [...commitmentRoutes, ...commitmentActRoutes, ...urgingRoutes, ...savedViewRoutes],
  handlers: followMerger,
  jobs: [remindAllJob, remindCouncilJob],
  messages: { vi: commitmentsMessagesVi, en: commitmentsMessagesEn },
}
