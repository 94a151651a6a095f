import { council, law } from './shape.ts'

/** The Standing Committee between sessions, and confidence in those the council elects. */
export const standingKeys = {
  'standing.meetingPerMonth': council('quota'),
  'standing.meetingFromDay': council('count'),
  'standing.meetingWithCommittees': council('quota'),
  'standing.frontInformed': law('quota'),
  'explanation.notice': council('days'),
  'explanation.conclusion': council('threshold'),
  'confidence.ratingPerTerm': law('quota'),
  'confidence.ratingYear': law('count'),
  'confidence.reportsToDelegates': council('days'),
  'confidence.ratingLevels': law('code'),
  'confidence.voteLevels': law('code'),
  'confidence.lowMayResign': law('threshold'),
  'confidence.lowRelieved': law('threshold'),
  'confidence.voteRequested': law('threshold'),
  'confidence.voteLost': law('threshold'),
} as const
