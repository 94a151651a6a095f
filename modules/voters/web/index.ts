import type { Me, WebModule } from '#platform/ui'
import { IconFileImport, IconMailForward, IconMessagePlus, IconMessages } from '@tabler/icons-react'
import { keepsRegister } from './shared/office.ts'
import { withWords } from './shared/screen-words.ts'

const reads = ({ as }: Me) => as.role !== 'agencyFocalPoint' && as.role !== 'systemAdmin'

/** Tiếp xúc cử tri: waves and points, petitions, Excel, the letter that sends them out. */
export const votersWeb: WebModule = {
  name: 'voters',
  messages: {
    vi: () => import('./messages.vi.ts').then((m) => m.vi),
    en: () => import('./messages.en.ts').then((m) => m.en),
  },
  trail: () => import('./trail.ts').then((m) => m.trail),
  navigation: [
    {
      id: 'voters',
      label: 'voters:screen.nav.contact',
      shortLabel: 'voters:screen.nav.contactShort',
      icon: IconMessages,
      path: '/voters',
      visible: reads,
      children: [
        { label: 'voters:screen.nav.petitions', icon: IconMessages, path: '/voters/petitions', visible: reads },
      ],
    },
  ],
  routes: [
    {
      path: '/voters',
      title: 'voters:screen.nav.contact',
      load: () => withWords(import('./meetings/contact-screen.tsx')).then((m) => m.ContactScreen),
    },
    {
      path: '/voters/meetings/new',
      title: 'voters:screen.nav.addMeeting',
      load: () => withWords(import('./meetings/add-meeting-screen.tsx')).then((m) => m.AddMeetingScreen),
    },
    {
      path: '/voters/meetings/$meeting',
      title: 'voters:screen.nav.meeting',
      load: () => withWords(import('./meetings/meeting-screen.tsx')).then((m) => m.MeetingScreen),
    },
    {
      path: '/voters/meetings/$meeting/change',
      title: 'voters:screen.nav.changeMeeting',
      load: () => withWords(import('./meetings/change-meeting-screen.tsx')).then((m) => m.ChangeMeetingScreen),
    },
    {
      path: '/voters/petitions',
      title: 'voters:screen.nav.petitions',
      load: () => withWords(import('./petitions/petitions-screen.tsx')).then((m) => m.PetitionsScreen),
    },
    {
      path: '/voters/petitions/new',
      title: 'voters:screen.nav.addPetition',
      load: () => withWords(import('./petitions/add-petition-screen.tsx')).then((m) => m.AddPetitionScreen),
    },
    {
      path: '/voters/petitions/$petition',
      title: 'voters:screen.nav.petition',
      load: () => withWords(import('./petitions/petition-screen.tsx')).then((m) => m.PetitionScreen),
    },
    {
      path: '/voters/petitions/$petition/change',
      title: 'voters:screen.nav.changePetition',
      load: () => withWords(import('./petitions/change-petition-screen.tsx')).then((m) => m.ChangePetitionScreen),
    },
    {
      path: '/voters/forward',
      title: 'voters:screen.nav.forward',
      load: () => withWords(import('./forward/forward-screen.tsx')).then((m) => m.ForwardScreen),
    },
    {
      path: '/voters/import',
      title: 'voters:screen.nav.import',
      load: () => withWords(import('./import/import-screen.tsx')).then((m) => m.ImportScreen),
    },
  ],
  today: [
    {
      id: 'voters-quick',
      section: 'today',
      visible: keepsRegister,
      load: () => withWords(import('./today/quick-card.tsx')).then((m) => m.QuickCard),
    },
    {
      id: 'voters-to-forward',
      section: 'waiting',
      visible: keepsRegister,
      load: () => withWords(import('./today/to-forward-card.tsx')).then((m) => m.ToForwardCard),
    },
  ],
  palette: [
    {
      id: 'voters-add',
      label: 'voters:screen.nav.addPetition',
      icon: IconMessagePlus,
      path: '/voters/petitions/new',
      visible: keepsRegister,
    },
    {
      id: 'voters-forward',
      label: 'voters:screen.nav.forward',
      icon: IconMailForward,
      path: '/voters/forward',
      visible: keepsRegister,
    },
    {
      id: 'voters-import',
      label: 'voters:screen.nav.import',
      icon: IconFileImport,
      path: '/voters/import',
      visible: keepsRegister,
    },
    {
      id: 'voters-petitions',
      label: 'voters:screen.nav.petitions',
      icon: IconMessages,
      path: '/voters/petitions',
      visible: reads,
    },
  ],
}
