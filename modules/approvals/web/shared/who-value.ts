import type { Who } from '#approvals'

const BODY = 'body:'
const ACCOUNT = 'account:'
const ROLES = 'role:'

/** One step as the value of a choice; what `whoOf` reads again. */
export function valueOf(who: Who): string {
  switch (who.by) {
    case 'role':
      return ROLES + who.roles.join('+')
    case 'body':
      return `${BODY}${who.body}:${who.role}`
    case 'account':
      return ACCOUNT + who.account
    default:
      return who satisfies never
  }
}

/** The step that a choice means. */
export function whoOf(value: string): Who {
  if (value.startsWith(ACCOUNT)) return { by: 'account', account: value.slice(ACCOUNT.length) } as Who
  if (value.startsWith(BODY)) {
    const [body, role] = value.slice(BODY.length).split(':')
    return { by: 'body', body, role } as Who
  }
  return { by: 'role', roles: value.slice(ROLES.length).split('+') } as Who
}
