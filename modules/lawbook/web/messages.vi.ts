import { vi as contract } from '../contract/messages.vi.ts'

/** The words that travel with the app itself: the menu's, and what the trail names of the lawbook. */
export const vi = {
  acts: contract.acts,
  subjects: contract.subjects,
  screen: {
    nav: {
      lawbook: 'Căn cứ pháp lý, tham số',
      short: 'Căn cứ',
      parameters: 'Tham số',
      bases: 'Văn bản làm căn cứ',
      holidays: 'Ngày nghỉ, làm bù',
    },
  },
}
