/** What the menu, the palette and the titles of pages say: the only words that travel with the app itself. */
export const vi = {
  screen: {
    nav: {
      inbox: 'Văn bản trình ký',
      inboxShort: 'Trình ký',
      paper: 'Văn bản trình',
      newDocument: 'Trình văn bản',
      document: 'Văn bản trình bằng tệp',
      delegations: 'Ủy quyền, ký thay',
      chains: 'Quy trình trình ký',
    },
  },
}
