export const en = {
  screen: {
    nav: {
      reports: 'Reports and figures',
      reportsShort: 'Reports',
      list: 'Reports',
      figures: 'Figures',
      declared: 'Declared figures',
      open: 'Open a report on voter contact',
      one: 'Report',
    },
  },
}
