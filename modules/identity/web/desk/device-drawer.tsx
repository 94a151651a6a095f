import type { Device, DeviceCode } from '#identity'
import { formatInstant } from '#platform/calendar'
import {
  api,
  ChoiceField,
  ConfirmDialog,
  DetailDrawer,
  Dialog,
  Form,
  replyOf,
  tellDone,
  tellRefused,
  TextField,
  useForm,
  useLocale,
  useMyCouncil,
  useWords,
} from '#platform/ui'
import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { z } from 'zod'
import { deskPeopleQuery, peopleKey } from '../shared/people.queries.ts'
import { usePeopleCommands } from '../shared/people.commands.ts'
import styles from '../shared/people.module.css'
import { PEOPLE_WORDS } from '../shared/people-words.ts'
import { Qr } from '../shared/qr.tsx'

interface DeviceDrawerProps {
  readonly device: Device | undefined
  readonly onClose: () => void
}

/** One machine: lend it, take it back, mark it, and who has held it. */
export function DeviceDrawer({ device, onClose }: DeviceDrawerProps) {
  const t = useWords(PEOPLE_WORDS)
  return (
    <DetailDrawer
      open={device !== undefined}
      onClose={onClose}
      title={device ? t('devices.one', { number: device.number }) : ''}
      actions={device && <Acts key={device.id} device={device} onClose={onClose} />}
    >
      {device && (
        <>
          {device.note !== null && <p className={styles.muted}>{device.note}</p>}
          {!device.marked && <p className={styles.note}>{t('devices.unmarkedDetail')}</p>}
          <Loans device={device} />
        </>
      )}
    </DetailDrawer>
  )
}

function Loans({ device }: { readonly device: Device }) {
  const t = useWords(PEOPLE_WORDS)
  const locale = useLocale()
  const { id: council } = useMyCouncil()
  const loans = useQuery({
    queryKey: [...peopleKey(council), 'devices', device.id],
    queryFn: () =>
      replyOf(
        api.GET('/api/v1/councils/{council}/devices/{device}/lendings', {
          params: { path: { council, device: device.id } },
        }),
      ),
  })
  const items = loans.data?.items ?? []
  if (items.length === 0) return null
  const at = (moment: string) => formatInstant(moment as NonNullable<Device['lentAt']>, locale)
  return (
    <>
      <h3>{t('devices.history')}</h3>
      <ul className={styles.lines}>
        {items.map(({ holder, lentAt, returnedAt }) => (
          <li key={lentAt} className={styles.line}>
            <span>{holder}</span>
            <span className={styles.muted}>
              {returnedAt === null
                ? t('devices.historyOpen', { from: at(lentAt) })
                : t('devices.historyLine', { from: at(lentAt), to: at(returnedAt) })}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Acts({ device, onClose }: { readonly device: Device; readonly onClose: () => void }) {
  const t = useWords(PEOPLE_WORDS)
  const { takeBack, deviceCode, retire } = usePeopleCommands()
  const [doing, setDoing] = useState<'lend' | 'retire'>()
  const { id, number, holder } = device
  const returning = useMutation({
    mutationFn: () => takeBack(id),
    onSuccess: () => {
      onClose()
      tellDone({ message: t('devices.returned', { number }) })
    },
    onError: tellRefused,
  })
  const marking = useMutation({ mutationFn: () => deviceCode(id), onError: tellRefused })
  const retiring = useMutation({
    mutationFn: () => retire(id),
    onSuccess: () => {
      onClose()
      tellDone({ message: t('devices.retired', { number }) })
    },
    onError: tellRefused,
  })
  return (
    <>
      {holder === null ? (
        <Button onClick={() => setDoing('lend')}>{t('devices.lend')}</Button>
      ) : (
        <Button loading={returning.isPending} onClick={() => returning.mutate()}>
          {t('devices.return')}
        </Button>
      )}
      <Button variant="default" loading={marking.isPending} onClick={() => marking.mutate()}>
        {t('devices.mark')}
      </Button>
      {holder === null && (
        <Button variant="default" onClick={() => setDoing('retire')}>
          {t('devices.retire')}
        </Button>
      )}
      {doing === 'lend' && <LendDialog device={device} onClose={() => setDoing(undefined)} />}
      {marking.data && <MarkDialog number={number} code={marking.data} onClose={() => marking.reset()} />}
      <ConfirmDialog
        open={doing === 'retire'}
        onClose={() => setDoing(undefined)}
        title={t('devices.retireTitle', { number })}
        detail={t('devices.retireDetail')}
        verb={t('devices.retire')}
        busy={retiring.isPending}
        onConfirm={() => retiring.mutate()}
      />
    </>
  )
}

function LendDialog({ device: { id, number }, onClose }: { readonly device: Device; readonly onClose: () => void }) {
  const t = useWords(PEOPLE_WORDS)
  const { id: council } = useMyCouncil()
  const { lend } = usePeopleCommands()
  const people = useQuery(deskPeopleQuery(council)).data ?? []
  const form = useForm({
    key: `identity/lend/${id}`,
    start: { account: '', holderName: '' },
    send: ({ account, holderName }) => lend(id, account === '' ? { holderName } : { account }),
    onSent: () => {
      onClose()
      tellDone({ message: t('devices.lent', { number }) })
    },
  })
  return (
    <Dialog title={t('devices.lendTitle', { number })} onClose={onClose}>
      <Form form={form} submit={t('devices.lend')}>
        <ChoiceField
          form={form}
          name="account"
          label={t('devices.who')}
          help={t('devices.whoHelp')}
          options={people.map(({ account, displayName }) => ({ value: account, label: displayName }))}
        />
        {form.values.account === '' && <TextField form={form} name="holderName" label={t('devices.orName')} required />}
      </Form>
    </Dialog>
  )
}

interface MarkDialogProps {
  readonly number: string
  readonly code: Pick<z.infer<typeof DeviceCode>, 'code' | 'link'>
  readonly onClose: () => void
}

function MarkDialog({ number, code: { code, link }, onClose }: MarkDialogProps) {
  const t = useWords(PEOPLE_WORDS)
  const address = (link.split('#')[0] ?? '').replace(/^https?:\/\//, '')
  return (
    <Dialog title={t('devices.markTitle', { number })} onClose={onClose}>
      <div className={styles.pass}>
        <p>{t('devices.markDetail', { address })}</p>
        <Qr text={link} label={t('devices.qr')} />
        <code className={styles.passCode}>{code}</code>
      </div>
    </Dialog>
  )
}
