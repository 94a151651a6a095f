import type { WebModule } from '#platform/ui'
import { IconArrowsExchange, IconFileUpload, IconRoute, IconSignature } from '@tabler/icons-react'
import { delegates, hasInbox, setsChains, submitsDocuments } from './shared/offered.ts'
import { paths } from './shared/paths.ts'
import { withWords } from './shared/screen-words.ts'

/** Văn bản trình ký: what waits for me, one paper with its way, the chains of a council, delegations. */
export const approvalsWeb: WebModule = {
  name: 'approvals',
  messages: {
    vi: () => import('./messages.vi.ts').then((m) => m.vi),
    en: () => import('./messages.en.ts').then((m) => m.en),
  },
  trail: () => import('./trail.ts').then((m) => m.trail),
  navigation: [
    {
      id: 'documents',
      label: 'approvals:screen.nav.inbox',
      shortLabel: 'approvals:screen.nav.inboxShort',
      icon: IconSignature,
      path: paths.inbox,
      visible: hasInbox,
      children: [
        {
          label: 'approvals:screen.nav.delegations',
          icon: IconArrowsExchange,
          path: paths.delegations,
          visible: delegates,
        },
        { label: 'approvals:screen.nav.chains', icon: IconRoute, path: paths.chains, visible: setsChains },
      ],
    },
  ],
  routes: [
    {
      path: '/approvals',
      title: 'approvals:screen.nav.inbox',
      load: () => withWords(import('./inbox/inbox-screen.tsx')).then((m) => m.InboxScreen),
    },
    {
      path: '/approvals/chains',
      title: 'approvals:screen.nav.chains',
      load: () => withWords(import('./settings/chains-screen.tsx')).then((m) => m.ChainsScreen),
    },
    {
      path: '/approvals/delegations',
      title: 'approvals:screen.nav.delegations',
      load: () => withWords(import('./settings/delegations-screen.tsx')).then((m) => m.DelegationsScreen),
    },
    {
      path: '/approvals/documents/new',
      title: 'approvals:screen.nav.newDocument',
      load: () => withWords(import('./document/new-document-screen.tsx')).then((m) => m.NewDocumentScreen),
    },
    {
      path: '/approvals/documents/$document',
      title: 'approvals:screen.nav.document',
      load: () => withWords(import('./document/document-screen.tsx')).then((m) => m.DocumentScreen),
    },
    {
      path: '/approvals/$paper',
      title: 'approvals:screen.nav.paper',
      load: () => withWords(import('./paper/paper-screen.tsx')).then((m) => m.PaperScreen),
    },
  ],
  today: [
    {
      id: 'approvals-waiting',
      section: 'waiting',
      visible: hasInbox,
      load: () => withWords(import('./today/waiting-card.tsx')).then((m) => m.WaitingCard),
    },
  ],
  palette: [
    {
      id: 'approvals-inbox',
      label: 'approvals:screen.nav.inbox',
      icon: IconSignature,
      path: paths.inbox,
      visible: hasInbox,
    },
    {
      id: 'approvals-new-document',
      label: 'approvals:screen.nav.newDocument',
      icon: IconFileUpload,
      path: paths.newDocument,
      visible: submitsDocuments,
    },
    {
      id: 'approvals-delegations',
      label: 'approvals:screen.nav.delegations',
      icon: IconArrowsExchange,
      path: paths.delegations,
      visible: delegates,
    },
    {
      id: 'approvals-chains',
      label: 'approvals:screen.nav.chains',
      icon: IconRoute,
      path: paths.chains,
      visible: setsChains,
    },
  ],
}
