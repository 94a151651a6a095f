export { en as portalMessagesEn } from './messages.en.ts'
export { vi as portalMessagesVi } from './messages.vi.ts'
export { codeFrom } from './typed-code.ts'
