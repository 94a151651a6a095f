import { Button } from '@mantine/core'
import {
  type Column,
  DataTable,
  EmptyState,
  ErrorState,
  LoadingState,
  PageHeader,
  Panel,
  StatusBadge,
  type Tone,
} from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { IconFiles, IconRefresh } from '@tabler/icons-react'
import styles from './administration.module.css'
import { storageQuery } from './administration.queries.ts'
import { type MachineWords, useMachineWords } from './use-machine-words.ts'

const useStorage = () => useQuery(storageQuery)
type Storage = NonNullable<ReturnType<typeof useStorage>['data']>

const toneOfRoom: Readonly<Record<'enough' | 'low' | 'critical', Tone>> = {
  enough: 'resolved',
  low: 'dueSoon',
  critical: 'overdue',
}

/** "Dung lượng": the room left first, then what takes it. */
export function StorageScreen() {
  const words = useMachineWords()
  const { t } = words
  const storage = useStorage()
  if (storage.isError) return <ErrorState error={storage.error} onRetry={() => void storage.refetch()} />
  if (storage.isPending) return <LoadingState lines={8} />
  const { councils, database } = storage.data
  return (
    <>
      <PageHeader
        title={t('storage.title')}
        lead={t('storage.lead')}
        action={
          <Button variant="default" leftSection={<IconRefresh size={18} />} onClick={() => void storage.refetch()}>
            {t('refresh')}
          </Button>
        }
      />
      <div className={styles.panels}>
        <Room storage={storage.data} words={words} />
        <Panel title={t('storage.byCouncil')}>
          <DataTable
            caption={t('storage.byCouncil')}
            columns={councilColumns(words)}
            rows={councils}
            rowKey={({ council }) => council}
            rowName={({ name }) => name}
            empty={
              <EmptyState icon={IconFiles} title={t('storage.none')}>
                {t('storage.noneDetail')}
              </EmptyState>
            }
          />
        </Panel>
        <Panel title={t('storage.tables')}>
          <p className={styles.help}>{t('storage.tablesHelp')}</p>
          <DataTable
            caption={t('storage.tables')}
            columns={tableColumns(words)}
            rows={database.tables}
            rowKey={({ table }) => table}
            rowName={({ table }) => table}
            empty={null}
          />
        </Panel>
      </div>
    </>
  )
}

function Room({ storage, words }: { readonly storage: Storage; readonly words: MachineWords }) {
  const { t, bytes, count } = words
  const { disk, files, leftovers, database } = storage
  const weight = (each: { readonly files: number; readonly bytes: number }) =>
    t('storage.filesOf', { files: count(each.files), bytes: bytes(each.bytes) })
  return (
    <Panel
      title={t('storage.disk')}
      aside={disk && <StatusBadge tone={toneOfRoom[disk.state]}>{t(`storage.${disk.state}`)}</StatusBadge>}
    >
      <p className={styles.plain}>
        {disk ? t('storage.free', { free: bytes(disk.free), total: bytes(disk.total) }) : t('storage.unknown')}
      </p>
      {disk && (
        <p className={styles.help}>
          {t('storage.lowHelp', { low: bytes(disk.lowBelow), critical: bytes(disk.criticalBelow) })}
        </p>
      )}
      <dl className={styles.facts}>
        <dt>{t('storage.files')}</dt>
        <dd>{weight(files)}</dd>
        <dt>{t('storage.database')}</dt>
        <dd>{bytes(database.bytes)}</dd>
        {leftovers && (
          <>
            <dt>{t('storage.unfinished')}</dt>
            <dd>{weight(leftovers.unfinished)}</dd>
            <dt>{t('storage.unnamed')}</dt>
            <dd>
              {weight(leftovers.unnamed)}
              <p className={styles.quiet}>{t('storage.leftoverHelp')}</p>
            </dd>
          </>
        )}
      </dl>
    </Panel>
  )
}

function councilColumns({ t, count, bytes }: MachineWords): Column<Storage['councils'][number]>[] {
  return [
    { id: 'name', header: t('storage.council'), onCard: 'title', cell: ({ name }) => name },
    { id: 'files', header: t('storage.count'), align: 'end', cell: ({ files }) => count(files) },
    { id: 'bytes', header: t('storage.size'), align: 'end', cell: (row) => bytes(row.bytes) },
  ]
}

function tableColumns({ t, count, bytes }: MachineWords): Column<Storage['database']['tables'][number]>[] {
  return [
    { id: 'table', header: t('storage.table'), onCard: 'title', cell: ({ table }) => <code>{table}</code> },
    { id: 'rows', header: t('storage.rows'), align: 'end', cell: ({ rows }) => count(rows) },
    { id: 'bytes', header: t('storage.size'), align: 'end', cell: (row) => bytes(row.bytes) },
  ]
}
