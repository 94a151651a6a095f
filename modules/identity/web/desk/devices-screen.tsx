import type { Device } from '#identity'
import { formatInstant } from '#platform/calendar'
import {
  type Column,
  DataTable,
  Dialog,
  EmptyState,
  ErrorState,
  Form,
  PageHeader,
  problemOf,
  StatusBadge,
  tellDone,
  TextField,
  useForm,
  useLocale,
  useMyCouncil,
  useUrlState,
  useWords,
} from '#platform/ui'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconDeviceTablet, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { devicesQuery } from '../shared/people.queries.ts'
import { usePeopleCommands } from '../shared/people.commands.ts'
import { PEOPLE_WORDS } from '../shared/people-words.ts'
import { DeviceDrawer } from './device-drawer.tsx'

/** "Máy cho mượn": which machine, who holds it, and whether it forgets by itself. */
export function DevicesScreen() {
  const t = useWords(PEOPLE_WORDS)
  const { id: council } = useMyCouncil()
  const [{ open }, ask] = useUrlState()
  const [adding, setAdding] = useState(false)
  const devices = useQuery(devicesQuery(council))
  const columns = useDeviceColumns()
  if (devices.isError && problemOf(devices.error).status === 403) return <ErrorState error={devices.error} />
  return (
    <>
      <PageHeader
        title={t('devices.title')}
        lead={t('devices.lead')}
        action={
          <Button leftSection={<IconPlus size={20} />} onClick={() => setAdding(true)}>
            {t('devices.add')}
          </Button>
        }
      />
      <DataTable
        caption={t('devices.title')}
        columns={columns}
        rows={devices.data ?? []}
        rowKey={({ id }) => id}
        rowName={({ number }) => t('devices.one', { number })}
        onOpen={({ id }) => ask({ open: id })}
        loading={devices.isPending}
        error={devices.error}
        onRetry={() => void devices.refetch()}
        empty={
          <EmptyState icon={IconDeviceTablet} title={t('devices.empty')}>
            {t('devices.emptyDetail')}
          </EmptyState>
        }
      />
      <DeviceDrawer device={devices.data?.find(({ id }) => id === open)} onClose={() => ask({ open: undefined })} />
      {adding && <AddDialog onClose={() => setAdding(false)} />}
    </>
  )
}

function AddDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useWords(PEOPLE_WORDS)
  const { addDevice } = usePeopleCommands()
  const form = useForm({
    key: 'identity/device/new',
    start: { number: '', note: '' },
    send: async ({ number, note }) => {
      await addDevice({ number, ...(note.trim() !== '' && { note }) })
      return number
    },
    onSent: (number) => {
      onClose()
      tellDone({ message: t('devices.added', { number }) })
    },
  })
  return (
    <Dialog title={t('devices.add')} onClose={onClose}>
      <Form form={form} submit={t('devices.add')}>
        <TextField form={form} name="number" label={t('devices.number')} required />
        <TextField form={form} name="note" label={t('devices.note')} help={t('devices.noteHelp')} />
      </Form>
    </Dialog>
  )
}

function useDeviceColumns(): Column<Device>[] {
  const t = useWords(PEOPLE_WORDS)
  const locale = useLocale()
  return [
    {
      id: 'number',
      header: t('devices.columns.machine'),
      onCard: 'title',
      cell: ({ number }) => t('devices.one', { number }),
    },
    { id: 'holder', header: t('devices.columns.holder'), cell: ({ holder }) => holder },
    {
      id: 'since',
      header: t('devices.columns.since'),
      cell: ({ lentAt }) => (lentAt === null ? '' : formatInstant(lentAt, locale)),
    },
    { id: 'signedIn', header: t('devices.columns.signedIn'), cell: ({ signedIn }) => signedIn.join(', ') },
    {
      id: 'state',
      header: t('devices.columns.state'),
      cell: ({ holder, marked }) => (
        <>
          <StatusBadge tone={holder === null ? 'resolved' : 'progress'}>
            {t(holder === null ? 'devices.states.here' : 'devices.states.lent')}
          </StatusBadge>{' '}
          {!marked && <StatusBadge tone="dueSoon">{t('devices.states.unmarked')}</StatusBadge>}
        </>
      ),
    },
  ]
}
