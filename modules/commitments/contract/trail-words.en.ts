import type { Translation } from '#platform/refusal'
import type { vi } from './trail-words.vi.ts'

export const en: Translation<typeof vi> = {
  acts: {
    'commitments.issued': 'Commitment issued',
    'commitments.acknowledged': 'Acknowledged by the agency',
    'commitments.passed-on': 'Given to the answering agency',
    'commitments.returned': 'Returned, not its competence',
    'commitments.recalled': 'Letter of assignment recalled',
    'commitments.answered': 'Letter of answer entered',
    'commitments.judged': 'Answer judged',
    'commitments.opinion-recorded': 'Voters’ opinion recorded',
    'commitments.extension-asked': 'Extension asked',
    'commitments.extension-decided': 'Extension decided',
    'commitments.reminded': 'Reminded',
    'commitments.closed': 'Follow-up closed',
    'commitments.reopened': 'Follow-up reopened',
    'commitments.step-undone': 'Step of the follow-up undone',
    'commitments.agency-changed': 'Another agency answers after units merged',
    'commitments.follower-changed': 'Given to another to follow',
    'commitments.urging-drawn-up': 'Urging letter drawn up',
    'commitments.urging-issued': 'Urging letter issued',
    'commitments.urging-recalled': 'Urging letter recalled',
    'commitments.urging-dropped': 'Draft of an urging letter dropped',
    'commitments.file-taken': 'Attached file taken in',
  },
  subjects: {
    'commitments/commitment': 'Commitment',
    'commitments/urging': 'Urging letter',
    'commitments/file': 'Attached file',
  },
}
