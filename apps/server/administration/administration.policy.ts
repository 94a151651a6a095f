import { definePolicy, denied } from '#platform/access'

/** The machine room serves every council: only the administrator of a province enters it. */
export const runTheSystem = definePolicy('administration.run-the-system', ({ as }) =>
  as.role === 'systemAdmin' && as.level === 'province' ? true : denied('role'),
)
