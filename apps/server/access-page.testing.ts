import { ROLES, type Role } from '#platform/access'
import type { Route } from '#platform/http'

/** What every role was answered on one route: 200 for yes, 403 and 404 for no. */
export interface Row {
  readonly module: string
  readonly route: Route
  readonly stranger: number
  readonly own: ReadonlyMap<Role, number>
  readonly ownProvince: ReadonlyMap<Role, number>
  readonly below: ReadonlyMap<Role, number>
  readonly above: ReadonlyMap<Role, number>
  readonly elsewhere: ReadonlyMap<Role, number>
}

const HEAD = `# Who may do what

Written by \`apps/server/access-matrix.test.ts\` from real calls of every route by every role; not by hand. After a change of
rights the test fails until this page is written anew: \`npm run test:unit -- apps/server/access-matrix -u\`.

For every route of a council: a stranger is answered 401; a council that is neither one's own nor a commune of one's own
province does not exist (404), nor does the province for its communes; a province changes nothing in its communes (403).
The columns name the roles that are let in: in their own commune or province council, and from the province to its communes.
What else a policy asks of a record (its state, who had a hand in it) stands in the policy.

An *agencyFocalPoint* reads and answers only what is addressed to their agency, in the council that it answers to.
`

/** The page of the access matrix in Markdown. */
export function accessPage(rows: readonly Row[]): string {
  const sections = [...Map.groupBy(rows, (row) => row.module)].map(([module, own]) => section(module, own))
  return [HEAD, ...sections].join('\n')
}

function section(module: string, rows: readonly Row[]): string {
  const lines = rows.map((row) => {
    const cells = [`\`${row.route.method} ${row.route.path}\``, rule(row.route), who(row.own), who(row.ownProvince)]
    return `| ${[...cells, row.below.size > 0 ? who(row.below) : ''].join(' | ')} |`
  })
  const head = ['| route | rule | in a commune | in a province | province to commune |', '|---|---|---|---|---|']
  return [`## ${module}`, '', ...head, ...lines, ''].join('\n')
}

function rule({ access }: Route): string {
  switch (access.kind) {
    case 'anyone':
      return `anyone: ${access.why}`
    case 'signed-in':
      return `signed in: ${access.why}`
    case 'can':
      return `\`${access.action}\``
  }
  return access satisfies never
}

/** The roles let in, or those left out where these are few. */
function who(statuses: ReadonlyMap<Role, number>): string {
  const inside = ROLES.filter((role) => statuses.get(role) === 200)
  const outside = ROLES.filter((role) => statuses.get(role) !== 200)
  if (outside.length === 0) return 'all'
  if (inside.length === 0) return '–'
  return outside.length <= 3 ? `all but ${outside.join(', ')}` : inside.join(', ')
}
