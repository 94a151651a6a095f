import type { MessageLoaders } from './language.ts'

/** The words of the components themselves. */
export const uiMessages: MessageLoaders = {
  vi: () => import('./messages.vi.ts').then((m) => m.vi),
  en: () => import('./messages.en.ts').then((m) => m.en),
}
