/** The two languages of the product; Vietnamese is the first. */
export type Locale = 'vi' | 'en'
