import { TEMPORARY_ROLES } from '#identity'
import { ROLES } from '#platform/access'
import { type CalendarDate, systemClock, today } from '#platform/calendar'
import { ChoiceField, DateField, Form, type FormState, TextField, useForm, useMyCouncil, useWords } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { AgencyField } from './agency-field.tsx'
import type { GrantedRole } from './grant-role-screen.tsx'
import { type RoleToGrant, rolesQuery, useRoleCommands } from './identity.queries.ts'
import { SCREEN_WORDS } from './screen-words.ts'

export interface TypedRole {
  readonly displayName: string
  readonly loginName: string
  readonly role: string
  readonly title: string
  readonly agency: string
  readonly validFrom: CalendarDate | null
  readonly validTo: CalendarDate | null
}

const nothing: TypedRole = {
  displayName: '',
  loginName: '',
  role: '',
  title: '',
  agency: '',
  validFrom: null,
  validTo: null,
}

/** Who, as what, from when. The title follows the role until somebody writes another. */
export function GrantRoleForm({ onGranted }: { readonly onGranted: (granted: GrantedRole) => void }) {
  const t = useWords(SCREEN_WORDS)
  const { id: council } = useMyCouncil()
  const { grant } = useRoleCommands(council)
  const holders = useQuery(rolesQuery(council)).data ?? []
  const form = useForm<TypedRole, GrantedRole>({
    key: `identity/grant-role/${council}`,
    start: { ...nothing, validFrom: today(systemClock) },
    send: async (typed) => {
      const to = roleToGrant(typed)
      const { firstPassword } = await grant(to)
      return { to, firstPassword }
    },
    onSent: onGranted,
  })
  const holder = holders.find(({ loginName }) => loginName === form.values.loginName.trim().toLowerCase())
  const roles = ROLES.map((value) => ({ value, label: t(`roles.${value}`) }))
  return (
    <Form form={form} submit={t('grant.submit')}>
      <TextField form={form} name="displayName" label={t('grant.displayName')} required />
      <TextField
        form={form}
        name="loginName"
        label={t('grant.loginName')}
        help={holder ? t('grant.loginNameKnown', { name: holder.displayName }) : t('grant.loginNameHelp')}
        required
      />
      <ChoiceField form={titleFollows(form, roles)} name="role" label={t('grant.role')} options={roles} required />
      {form.values.role === 'agencyFocalPoint' && <AgencyField form={form} council={council} />}
      <TextField form={form} name="title" label={t('grant.roleTitle')} help={t('grant.roleTitleHelp')} required />
      <DateField form={form} name="validFrom" label={t('grant.validFrom')} required />
      <DateField
        form={form}
        name="validTo"
        label={t('grant.validTo')}
        help={t('grant.validToHelp')}
        required={isTemporary(form.values.role)}
      />
    </Form>
  )
}

/** The form with a role that writes its name as the title, unless the title is somebody's own words. */
export function titleFollows(
  form: FormState<TypedRole>,
  roles: readonly { readonly value: string; readonly label: string }[],
): FormState<TypedRole> {
  const { title } = form.values
  const follows = title === '' || roles.some(({ label }) => label === title)
  return {
    ...form,
    set: (name, value) => {
      form.set(name, value)
      const label = roles.find((each) => each.value === value)?.label ?? ''
      if (name === 'role' && follows) form.set('title', label)
    },
  }
}

/** What is sent; what doesn't fit is said by the server, field by field. */
function roleToGrant({ agency, role, validTo, ...typed }: TypedRole): RoleToGrant {
  const given = { ...typed, role, ...(validTo && { validTo }), ...(role === 'agencyFocalPoint' && { agency }) }
  return given as RoleToGrant
}

/** A guest and a reporter are there for a time. */
export const isTemporary = (role: string): boolean => (TEMPORARY_ROLES as ReadonlySet<string>).has(role)
