import type { CouncilPerson } from '#identity'
import { formatInstant } from '#platform/calendar'
import {
  AppLink,
  ConfirmDialog,
  DetailDrawer,
  Form,
  tellDone,
  tellRefused,
  TextField,
  useForm,
  useLocale,
  useMe,
  useWords,
} from '#platform/ui'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import styles from '../shared/people.module.css'
import { usePeopleCommands } from '../shared/people.commands.ts'
import { PEOPLE_WORDS } from '../shared/people-words.ts'
import { paths } from '../shared/paths.ts'
import { PrintSlipsDialog } from '../shared/print-slips-dialog.tsx'
import { titlesOf } from './people-screen.tsx'

interface PersonDrawerProps {
  readonly person: CouncilPerson | undefined
  readonly onClose: () => void
}

/** One person: how they are reached, and what may be done with their account. */
export function PersonDrawer({ person, onClose }: PersonDrawerProps) {
  return (
    <DetailDrawer
      open={person !== undefined}
      onClose={onClose}
      title={person?.displayName ?? ''}
      actions={person && <Acts key={person.account} person={person} onClose={onClose} />}
    >
      {person && <Person key={`${person.account} ${person.contactVersion}`} person={person} />}
    </DetailDrawer>
  )
}

function Person({ person }: { readonly person: CouncilPerson }) {
  const t = useWords(PEOPLE_WORDS)
  const locale = useLocale()
  const me = useMe()
  const { changeContact } = usePeopleCommands()
  const { account, displayName: name, email, phone, contactVersion, abilities } = person
  const form = useForm({
    key: `identity/contact/${account}/${contactVersion}`,
    start: { email: email ?? '', phone: phone ?? '' },
    neverKept: ['email', 'phone'],
    send: (typed) =>
      changeContact(account, {
        email: typed.email.trim() === '' ? null : typed.email.trim(),
        phone: typed.phone.trim() === '' ? null : typed.phone.trim(),
        version: contactVersion,
      }),
    onSent: () => tellDone({ message: t('people.contactSaved', { name }) }),
  })
  const beyond = account !== me.account && !abilities.disable && !abilities.enable
  return (
    <>
      <dl className={styles.facts}>
        <Said label={t('people.columns.titles')}>{titlesOf(person)}</Said>
        <Said label={t('people.columns.loginName')}>{person.loginName}</Said>
        <Said label={t('people.columns.seen')}>
          {person.lastSeenAt === null ? t('people.never') : formatInstant(person.lastSeenAt, locale)}
        </Said>
      </dl>
      {beyond && <p className={styles.note}>{t('people.beyond')}</p>}
      {abilities.changeContact ? (
        <Form form={form} submit={t('people.saveContact')}>
          <TextField form={form} name="email" label={t('people.email')} inputMode="email" />
          <TextField form={form} name="phone" label={t('people.phone')} inputMode="tel" />
        </Form>
      ) : (
        <dl className={styles.facts}>
          <Said label={t('people.email')}>{email ?? t('people.noContact')}</Said>
          <Said label={t('people.phone')}>{phone ?? t('people.noContact')}</Said>
        </dl>
      )}
    </>
  )
}

function Acts({ person, onClose }: { readonly person: CouncilPerson; readonly onClose: () => void }) {
  const t = useWords(PEOPLE_WORDS)
  const { disable, enable, askReset } = usePeopleCommands()
  const [asking, setAsking] = useState(false)
  const [printing, setPrinting] = useState<string>()
  const { account, displayName: name, abilities } = person
  const closing = useMutation({
    mutationFn: () => disable(account),
    onSuccess: () => {
      onClose()
      tellDone({ message: t('people.disabled', { name }), undo: () => enable(account).then(() => undefined) })
    },
    onError: tellRefused,
  })
  const opening = useMutation({
    mutationFn: () => enable(account),
    onSuccess: () => tellDone({ message: t('people.enabled', { name }) }),
    onError: tellRefused,
  })
  const resetting = useMutation({
    mutationFn: () => askReset(account),
    onSuccess: ({ id }) => setPrinting(id),
    onError: tellRefused,
  })
  return (
    <>
      {abilities.resetPassword && (
        <Button variant="default" loading={resetting.isPending} onClick={() => resetting.mutate()}>
          {t('people.reset')}
        </Button>
      )}
      <Button component={AppLink} to={`${paths.handOver}?from=${account}`} variant="default">
        {t('people.handOver')}
      </Button>
      {abilities.enable && (
        <Button variant="default" loading={opening.isPending} onClick={() => opening.mutate()}>
          {t('people.enable')}
        </Button>
      )}
      {abilities.disable && (
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('people.disable')}
        </Button>
      )}
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('people.disableTitle', { name })}
        detail={t('people.disableDetail')}
        verb={t('people.disable')}
        busy={closing.isPending}
        onConfirm={() => closing.mutate()}
      />
      {printing !== undefined && <PrintSlipsDialog ids={[printing]} onClose={() => setPrinting(undefined)} />}
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
