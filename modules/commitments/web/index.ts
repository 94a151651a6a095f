import type { WebModule } from '#platform/ui'
import { IconInbox, IconListCheck, IconMailExclamation } from '@tabler/icons-react'
import { lazy } from 'react'
import { withWords } from './shared/screen-words.ts'

export { LEDGER_WORDS, ledgerWords } from './shared/screen-words.ts'
export { toneOfClass, toneOfJudgement } from './shared/tones.ts'

/** The follow-up of one commitment, inside the page of what it comes from: its thread, axes, answers and acts. */
export const FollowUp = lazy(() => withWords(import('./follow-up.tsx')).then((m) => ({ default: m.FollowUp })))

/** Takes in the signed letters and other files of a form, to be attached by a later act. */
export const FilePicker = lazy(() =>
  withWords(import('./shared/file-picker.tsx')).then((m) => ({ default: m.FilePicker })),
)

const OFFICE = ['officeChief', 'specialist', 'communeOfficer']
const FOLLOWS: ReadonlySet<string> = new Set([...OFFICE, 'chair', 'viceChair', 'standingMember'])
const ENTERS: ReadonlySet<string> = new Set([...OFFICE, 'recordsClerk'])

/** What the ledger offers to the web app: itself, one commitment, the letter that answers; to an agency its inbox. */
export const commitmentsWeb: WebModule = {
  name: 'commitments',
  messages: {
    vi: () => import('./messages.vi.ts').then((m) => m.vi),
    en: () => import('./messages.en.ts').then((m) => m.en),
  },
  trail: () => import('./trail.ts').then((m) => m.trail),
  navigation: [
    {
      id: 'commitments',
      label: 'commitments:screen.nav.ledger',
      shortLabel: 'commitments:screen.nav.ledgerShort',
      icon: IconListCheck,
      path: '/commitments',
      visible: ({ as }) => as.role !== 'agencyFocalPoint' && as.role !== 'systemAdmin',
    },
    {
      id: 'commitments',
      label: 'commitments:screen.nav.inbox',
      shortLabel: 'commitments:screen.nav.inboxShort',
      icon: IconInbox,
      path: '/commitments',
      visible: ({ as }) => as.role === 'agencyFocalPoint',
    },
  ],
  routes: [
    {
      path: '/commitments',
      title: 'commitments:screen.nav.ledger',
      load: () => withWords(import('./ledger/ledger-screen.tsx')).then((m) => m.LedgerScreen),
    },
    {
      path: '/commitments/answer',
      title: 'commitments:screen.nav.answer',
      load: () => withWords(import('./letter/answer-screen.tsx')).then((m) => m.AnswerScreen),
    },
    {
      path: '/commitments/urgings',
      title: 'commitments:screen.nav.urgings',
      load: () => withWords(import('./urging/urgings-screen.tsx')).then((m) => m.UrgingsScreen),
    },
    {
      path: '/commitments/urgings/$urging',
      title: 'commitments:screen.nav.urgings',
      load: () => withWords(import('./urging/urging-screen.tsx')).then((m) => m.UrgingScreen),
    },
    {
      path: '/commitments/$commitment',
      title: 'commitments:screen.nav.one',
      load: () => withWords(import('./one/commitment-screen.tsx')).then((m) => m.CommitmentScreen),
    },
  ],
  today: [
    {
      id: 'commitments-new',
      section: 'waiting',
      visible: ({ as }) => as.role === 'agencyFocalPoint',
      load: () => withWords(import('./today/inbox-new-card.tsx')).then((m) => m.InboxNewCard),
    },
    {
      id: 'commitments-due',
      section: 'waiting',
      visible: ({ as }) => as.role === 'agencyFocalPoint',
      load: () => withWords(import('./today/inbox-due-card.tsx')).then((m) => m.InboxDueCard),
    },
    {
      id: 'commitments-to-judge',
      section: 'waiting',
      visible: ({ as }) => FOLLOWS.has(as.role),
      load: () => withWords(import('./today/waiting-judgement-card.tsx')).then((m) => m.WaitingJudgementCard),
    },
    {
      id: 'commitments-ownerless',
      section: 'waiting',
      visible: ({ as }) => as.role === 'officeChief' || as.role === 'communeOfficer',
      load: () => withWords(import('./today/ownerless-card.tsx')).then((m) => m.OwnerlessCard),
    },
    {
      id: 'commitments-overdue',
      section: 'late',
      visible: ({ as }) => FOLLOWS.has(as.role) || as.role === 'agencyFocalPoint',
      load: () => withWords(import('./today/overdue-card.tsx')).then((m) => m.OverdueCard),
    },
  ],
  palette: [
    {
      id: 'commitments-urge',
      label: 'commitments:screen.nav.urge',
      icon: IconMailExclamation,
      path: '/commitments/urgings',
      visible: ({ as }) => OFFICE.includes(as.role),
    },
    {
      id: 'commitments-answer',
      label: 'commitments:screen.nav.answer',
      icon: IconInbox,
      path: '/commitments/answer',
      visible: ({ as }) => ENTERS.has(as.role),
    },
  ],
}
