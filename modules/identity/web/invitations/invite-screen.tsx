import type { PrintedSlips } from '#identity'
import { ROLES } from '#platform/access'
import { systemClock, today } from '#platform/calendar'
import {
  BackLink,
  ChoiceField,
  DateField,
  Form,
  PageHeader,
  TextField,
  useForm,
  useGo,
  useMyCouncil,
  useWords,
} from '#platform/ui'
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { AgencyField } from '../agency-field.tsx'
import { isTemporary, titleFollows, type TypedRole } from '../grant-role-form.tsx'
import { usePeopleCommands, type PersonToInvite } from '../shared/people.commands.ts'
import { PEOPLE_WORDS } from '../shared/people-words.ts'
import { paths } from '../shared/paths.ts'
import { SlipList } from '../shared/slip-list.tsx'

/** Asks one person in; afterwards, once, the slip with their code. */
export function InviteScreen() {
  const t = useWords(PEOPLE_WORDS)
  const go = useGo()
  const [printed, setPrinted] = useState<PrintedSlips>()
  return (
    <>
      <BackLink to={paths.invitations}>{t('back.invitations')}</BackLink>
      <PageHeader
        title={t(printed ? 'slips.title' : 'invitations.new.title')}
        lead={printed ? undefined : t('invitations.new.lead')}
      />
      {printed ? (
        <>
          <SlipList printed={printed} />
          <Button variant="default" onClick={() => go(paths.invitations)}>
            {t('slips.done')}
          </Button>
        </>
      ) : (
        <InviteForm onPrinted={setPrinted} />
      )}
    </>
  )
}

function InviteForm({ onPrinted }: { readonly onPrinted: (printed: PrintedSlips) => void }) {
  const t = useWords(PEOPLE_WORDS)
  const { id: council } = useMyCouncil()
  const { invite, printSlips } = usePeopleCommands()
  // Beside the form: an address is never kept on the device, not even as a draft.
  const [email, setEmail] = useState('')
  const form = useForm<TypedRole, PrintedSlips>({
    key: `identity/invite/${council}`,
    start: {
      displayName: '',
      loginName: '',
      role: '',
      title: '',
      agency: '',
      validFrom: today(systemClock),
      validTo: null,
    },
    send: async (typed) => {
      const { ids } = await invite(personOf(typed, email))
      return printSlips(ids, 'A5')
    },
    onSent: onPrinted,
  })
  const roles = ROLES.map((value) => ({ value, label: t(`roles.${value}`) }))
  return (
    <Form form={form} submit={t('invitations.new.submit')}>
      <TextField form={form} name="displayName" label={t('invitations.new.displayName')} required />
      <TextField
        form={form}
        name="loginName"
        label={t('invitations.new.loginName')}
        help={t('invitations.new.loginNameHelp')}
        required
      />
      <ChoiceField
        form={titleFollows(form, roles)}
        name="role"
        label={t('invitations.new.role')}
        options={roles}
        required
      />
      {form.values.role === 'agencyFocalPoint' && <AgencyField form={form} council={council} />}
      <TextField form={form} name="title" label={t('invitations.new.roleTitle')} required />
      <TextInput
        type="email"
        label={t('invitations.new.email')}
        description={t('invitations.new.emailHelp')}
        error={form.errors['email']}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <DateField form={form} name="validFrom" label={t('invitations.new.validFrom')} required />
      <DateField
        form={form}
        name="validTo"
        label={t('invitations.new.validTo')}
        help={t('invitations.new.validToHelp')}
        required={isTemporary(form.values.role)}
      />
    </Form>
  )
}

/** What is sent; what doesn't fit is said by the server. */
function personOf({ agency, role, validTo, ...typed }: TypedRole, email: string): PersonToInvite {
  return {
    ...typed,
    role,
    ...(validTo && { validTo }),
    ...(role === 'agencyFocalPoint' && { agency }),
    ...(email.trim() !== '' && { email: email.trim() }),
  } as PersonToInvite
}
