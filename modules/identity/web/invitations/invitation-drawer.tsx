import type { Invitation } from '#identity'
import { formatDate, formatInstant } from '#platform/calendar'
import { DetailDrawer, StatusBadge, tellDone, tellRefused, useLocale, useWords } from '#platform/ui'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { IconMail, IconPrinter } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from '../identity.module.css'
import { usePeopleCommands } from '../shared/people.commands.ts'
import { PEOPLE_WORDS } from '../shared/people-words.ts'
import { toneOfInvitation } from './invitations-screen.tsx'

interface InvitationDrawerProps {
  readonly invitation: Invitation | undefined
  readonly mailIsOn: boolean
  readonly onPrint: (id: string) => void
  readonly onClose: () => void
}

/** One invitation, and the ways to give its code out or to take it back. */
export function InvitationDrawer({ invitation, mailIsOn, onPrint, onClose }: InvitationDrawerProps) {
  return (
    <DetailDrawer
      open={invitation !== undefined}
      onClose={onClose}
      title={invitation?.displayName ?? ''}
      actions={invitation && <Acts invitation={invitation} mailIsOn={mailIsOn} onPrint={onPrint} onClose={onClose} />}
    >
      {invitation && <Facts invitation={invitation} />}
    </DetailDrawer>
  )
}

function Facts({ invitation }: { readonly invitation: Invitation }) {
  const t = useWords(PEOPLE_WORDS)
  const locale = useLocale()
  const { title, role, loginName, email, validFrom, validTo, state, expiresAt } = invitation
  return (
    <dl className={styles.facts}>
      {title !== null && <Said label={t('invitations.columns.title')}>{title}</Said>}
      {role !== null && <Said label={t('invitations.columns.role')}>{t(`roles.${role}`)}</Said>}
      <Said label={t('people.columns.loginName')}>{loginName}</Said>
      {email !== null && <Said label={t('people.email')}>{email}</Said>}
      {validFrom !== null && <Said label={t('invitations.new.validFrom')}>{formatDate(validFrom, locale)}</Said>}
      {validTo !== null && <Said label={t('invitations.new.validTo')}>{formatDate(validTo, locale)}</Said>}
      <Said label={t('invitations.columns.state')}>
        <StatusBadge tone={toneOfInvitation[state]}>{t(`invitations.states.${state}`)}</StatusBadge>
      </Said>
      {state === 'waiting' && expiresAt !== null && (
        <Said label={t('invitations.columns.until')}>{formatInstant(expiresAt, locale)}</Said>
      )}
    </dl>
  )
}

function Acts({ invitation, mailIsOn, onPrint, onClose }: InvitationDrawerProps & { readonly invitation: Invitation }) {
  const t = useWords(PEOPLE_WORDS)
  const { sendLetter, revokeInvitation } = usePeopleCommands()
  const { id, displayName: name, state, email, way } = invitation
  const act = useMutation({
    mutationFn: async ({ call }: { readonly call: () => Promise<unknown>; readonly said: string }) => call(),
    onSuccess: (_done, { said }) => {
      onClose()
      tellDone({ message: said })
    },
    onError: tellRefused,
  })
  if (state === 'redeemed' || state === 'revoked') return null
  return (
    <>
      <Button leftSection={<IconPrinter size={18} />} onClick={() => onPrint(id)}>
        {t(state === 'waiting' ? 'invitations.printAgain' : 'invitations.print')}
      </Button>
      {mailIsOn && email !== null && (
        <Button
          variant="default"
          leftSection={<IconMail size={18} />}
          loading={act.isPending}
          onClick={() => act.mutate({ call: () => sendLetter(id), said: t('invitations.sent', { name }) })}
        >
          {t(way === 'email' ? 'invitations.sendAgain' : 'invitations.send')}
        </Button>
      )}
      <Button
        variant="default"
        loading={act.isPending}
        onClick={() => act.mutate({ call: () => revokeInvitation(id), said: t('invitations.revoked', { name }) })}
      >
        {t('invitations.revoke')}
      </Button>
    </>
  )
}

function Said({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
