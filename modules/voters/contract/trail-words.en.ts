import type { Translation } from '#platform/refusal'
import type { vi } from './trail-words.vi.ts'

export const en: Translation<typeof vi> = {
  acts: {
    'voters.wave-added': 'Wave of contact added',
    'voters.wave-changed': 'Wave of contact changed',
    'voters.meeting-added': 'Meeting with voters added',
    'voters.meeting-changed': 'Meeting with voters changed',
    'voters.petition-added': 'Petition entered',
    'voters.petition-changed': 'Petition changed',
    'voters.petition-merged': 'Duplicate petitions merged',
    'voters.petition-unmerged': 'Merger of petitions taken back',
    'voters.petition-answered-on-spot': 'Answer on the spot recorded',
    'voters.petition-forwarded': 'Petition forwarded',
    'voters.letter-submitted': 'Submitted a letter of petitions',
    'voters.petition-moved': 'Petition brought up to its follow-up',
    'voters.voter-informed': 'Informing of voters recorded',
    'voters.petition-ended': 'Follow-up of a petition ended',
    'voters.petition-reopened': 'Petition reopened',
    'voters.register-imported': 'Contact with voters imported from Excel',
    'voters.voter-read': 'Facts of a petitioner read',
  },
  subjects: {
    'voters/wave': 'Wave of contact',
    'voters/meeting': 'Meeting with voters',
    'voters/petition': 'Petition',
    'voters/forward-letter': 'Letter of petitions',
  },
}
