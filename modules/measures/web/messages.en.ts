export const en = {
  screen: {
    nav: {
      figures: 'Figures',
      measure: 'Measure',
      declared: 'Declared figures',
    },
  },
}
