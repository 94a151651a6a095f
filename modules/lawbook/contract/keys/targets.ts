import { council } from './shape.ts'

/** The ten targets of the scheme, numbered as there. */
export const targetKeys = {
  'target.1a.leadershipDocument': council('quota'),
  'target.1b.dissemination': council('quota'),
  'target.2.congressResolutions': council('quota'),
  'target.3a.lawfulSessions': council('quota'),
  'target.3b.rightProcedure': council('quota'),
  'target.4.councilTopical': council('quota'),
  'target.4.standingTopical': council('quota'),
  'target.4.standingQuestioning': council('quota'),
  'target.4.eachCommittee': council('quota'),
  'target.4.groups': council('quota'),
  'target.5a.topicalContact': council('quota'),
  'target.5b.petitionsForwarded': council('quota'),
  'target.6.delegatesReceive': council('quota'),
  'target.7a.electronicDocuments': council('quota'),
  'target.7b.paperless': council('quota'),
  'target.8.delegatesTrained': council('quota'),
  'target.9.exchangeConferences': council('quota'),
  'target.lettersDelegation': council('quota'),
} as const
