import { uiMessages } from '#platform/ui'

export const shellMessages = {
  ui: uiMessages,
  shell: {
    vi: () => import('./messages.vi.ts').then((m) => m.vi),
    en: () => import('./messages.en.ts').then((m) => m.en),
  },
}
