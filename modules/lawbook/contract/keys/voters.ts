import { council, law } from './shape.ts'

/** Meetings with voters and their petitions. */
export const voterKeys = {
  'voter.contactKinds': law('code'),
  'voter.contactForms': law('code'),
  'voter.contactMethods': law('code'),
  'voter.planPublished': council('days'),
  'voter.outsideUnitDecided': law('days'),
  'voter.outsideUnitNotified': law('days'),
  'voter.individualDecided': law('days'),
  'voter.individualNotified': law('days'),
  'voter.individualReport': law('days'),
  'petition.synthesisBeforeSession': council('days'),
  'petition.synthesisAfterSession': council('days'),
  'petition.answer': council('days'),
  'petition.answerNationalAssembly': law('days'),
  'petition.reportBeforeSession': council('days'),
  'petition.reportNationalAssembly': law('days'),
  'petition.published': law('days'),
  'petition.posted': law('days'),
  'petition.answeredOnTime': council('ratio'),
  'petition.competences': council('code'),
  'petition.fields': council('code'),
  'petition.answerClasses': law('code'),
  'petition.answerLeaves': law('code'),
  'petition.judgements': council('code'),
  'petition.voterOpinions': council('code'),
} as const
