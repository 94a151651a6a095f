import type { WebModule } from '#platform/ui'
import { IconInbox, IconListCheck } from '@tabler/icons-react'
import { lazy } from 'react'

/** The follow-up of one commitment, inside the page of what it comes from: its thread, axes, answers and acts. */
export const FollowUp = lazy(() => import('./follow-up.tsx').then((m) => ({ default: m.FollowUp })))

/** Takes in the signed letters and other files of a form, to be attached by a later act. */
export const FilePicker = lazy(() => import('./shared/file-picker.tsx').then((m) => ({ default: m.FilePicker })))

const OFFICE = ['officeChief', 'specialist', 'communeOfficer']
const LEADERS = ['chair', 'viceChair', 'standingMember']

/** What the ledger offers to the web app: itself, one commitment, the letter that answers; to an agency its inbox. */
export const commitmentsWeb: WebModule = {
  name: 'commitments',
  messages: {
    vi: () => import('./messages.vi.ts').then((m) => m.vi),
    en: () => import('./messages.en.ts').then((m) => m.en),
  },
  navigation: [
    {
      id: 'commitments',
      label: 'commitments:title',
      shortLabel: 'commitments:short',
      icon: IconListCheck,
      path: '/commitments',
      visible: ({ as }) => as.role !== 'agencyFocalPoint' && as.role !== 'systemAdmin',
    },
    {
      id: 'commitments',
      label: 'commitments:screen.inbox.title',
      shortLabel: 'commitments:screen.inbox.short',
      icon: IconInbox,
      path: '/commitments',
      visible: ({ as }) => as.role === 'agencyFocalPoint',
    },
  ],
  routes: [
    {
      path: '/commitments',
      title: 'commitments:title',
      load: () => import('./ledger/ledger-screen.tsx').then((m) => m.LedgerScreen),
    },
    {
      path: '/commitments/answer',
      title: 'commitments:screen.answer.title',
      load: () => import('./letter/answer-screen.tsx').then((m) => m.AnswerScreen),
    },
    {
      path: '/commitments/$commitment',
      title: 'commitments:commitment',
      load: () => import('./one/commitment-screen.tsx').then((m) => m.CommitmentScreen),
    },
  ],
  today: [
    {
      id: 'commitments-new',
      section: 'waiting',
      visible: ({ as }) => as.role === 'agencyFocalPoint',
      load: () => import('./today/inbox-new-card.tsx').then((m) => m.InboxNewCard),
    },
    {
      id: 'commitments-due',
      section: 'waiting',
      visible: ({ as }) => as.role === 'agencyFocalPoint',
      load: () => import('./today/inbox-due-card.tsx').then((m) => m.InboxDueCard),
    },
    {
      id: 'commitments-to-judge',
      section: 'waiting',
      visible: ({ as }) => [...OFFICE, ...LEADERS].includes(as.role),
      load: () => import('./today/waiting-judgement-card.tsx').then((m) => m.WaitingJudgementCard),
    },
    {
      id: 'commitments-overdue',
      section: 'late',
      visible: ({ as }) => [...OFFICE, ...LEADERS, 'agencyFocalPoint'].includes(as.role),
      load: () => import('./today/overdue-card.tsx').then((m) => m.OverdueCard),
    },
  ],
  palette: [
    {
      id: 'commitments-answer',
      label: 'commitments:screen.answer.title',
      icon: IconInbox,
      path: '/commitments/answer',
      visible: ({ as }) => [...OFFICE, 'recordsClerk'].includes(as.role),
    },
  ],
}
