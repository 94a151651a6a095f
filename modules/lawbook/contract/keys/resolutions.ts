import { council, law } from './shape.ts'

/** From the annual list to a resolution in force. */
export const resolutionKeys = {
  'resolution.admission': council('code'),
  'resolution.kinds': law('code'),
  'resolution.documentsToVerifier': council('days'),
  'resolution.verificationMeeting': council('days'),
  'resolution.verificationReport': council('days'),
  'resolution.documentsToDelegates': council('days'),
  'resolution.documentsToDelegatesThematic': council('days'),
  'resolution.draftPosted': law('days'),
  'resolution.signed': council('days'),
  'resolution.sentUp': law('days'),
  'resolution.published': council('days'),
  'resolution.inForceAfter': law('days'),
  'resolution.districtTextsUntil': law('date'),
  'resolution.textsAdjustedBy': law('date'),
  'executiveDecision.toCouncil': law('days'),
} as const
