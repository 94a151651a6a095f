import type { Me, WebModule } from '#platform/ui'
import { IconFileImport, IconMailForward, IconMessagePlus, IconMessages } from '@tabler/icons-react'
import { keepsRegister } from './shared/office.ts'

const reads = ({ as }: Me) => as.role !== 'agencyFocalPoint' && as.role !== 'systemAdmin'

/** Tiếp xúc cử tri: waves and points, petitions, Excel, the letter that sends them out. */
export const votersWeb: WebModule = {
  name: 'voters',
  messages: {
    vi: () => import('./messages.vi.ts').then((m) => m.vi),
    en: () => import('./messages.en.ts').then((m) => m.en),
  },
  navigation: [
    {
      id: 'voters',
      label: 'voters:title',
      shortLabel: 'voters:screen.navShort',
      icon: IconMessages,
      path: '/voters',
      visible: reads,
      children: [{ label: 'voters:petitionsTitle', icon: IconMessages, path: '/voters/petitions', visible: reads }],
    },
  ],
  routes: [
    {
      path: '/voters',
      title: 'voters:title',
      load: () => import('./meetings/contact-screen.tsx').then((m) => m.ContactScreen),
    },
    {
      path: '/voters/meetings/new',
      title: 'voters:acts.addMeeting',
      load: () => import('./meetings/add-meeting-screen.tsx').then((m) => m.AddMeetingScreen),
    },
    {
      path: '/voters/meetings/$meeting',
      title: 'voters:meeting',
      load: () => import('./meetings/meeting-screen.tsx').then((m) => m.MeetingScreen),
    },
    {
      path: '/voters/meetings/$meeting/change',
      title: 'voters:screen.meeting.change',
      load: () => import('./meetings/change-meeting-screen.tsx').then((m) => m.ChangeMeetingScreen),
    },
    {
      path: '/voters/petitions',
      title: 'voters:petitionsTitle',
      load: () => import('./petitions/petitions-screen.tsx').then((m) => m.PetitionsScreen),
    },
    {
      path: '/voters/petitions/new',
      title: 'voters:acts.addPetition',
      load: () => import('./petitions/add-petition-screen.tsx').then((m) => m.AddPetitionScreen),
    },
    {
      path: '/voters/petitions/$petition',
      title: 'voters:petition',
      load: () => import('./petitions/petition-screen.tsx').then((m) => m.PetitionScreen),
    },
    {
      path: '/voters/petitions/$petition/change',
      title: 'voters:acts.change',
      load: () => import('./petitions/change-petition-screen.tsx').then((m) => m.ChangePetitionScreen),
    },
    {
      path: '/voters/forward',
      title: 'voters:acts.forward',
      load: () => import('./forward/forward-screen.tsx').then((m) => m.ForwardScreen),
    },
    {
      path: '/voters/import',
      title: 'voters:screen.import.title',
      load: () => import('./import/import-screen.tsx').then((m) => m.ImportScreen),
    },
  ],
  today: [
    {
      id: 'voters-to-forward',
      section: 'waiting',
      visible: keepsRegister,
      load: () => import('./today/to-forward-card.tsx').then((m) => m.ToForwardCard),
    },
  ],
  palette: [
    {
      id: 'voters-add',
      label: 'voters:acts.addPetition',
      icon: IconMessagePlus,
      path: '/voters/petitions/new',
      visible: keepsRegister,
    },
    {
      id: 'voters-forward',
      label: 'voters:acts.forward',
      icon: IconMailForward,
      path: '/voters/forward',
      visible: keepsRegister,
    },
    {
      id: 'voters-import',
      label: 'voters:screen.import.title',
      icon: IconFileImport,
      path: '/voters/import',
      visible: keepsRegister,
    },
    {
      id: 'voters-petitions',
      label: 'voters:petitionsTitle',
      icon: IconMessages,
      path: '/voters/petitions',
      visible: reads,
    },
  ],
}
