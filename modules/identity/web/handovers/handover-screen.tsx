import type { HandoverWithItems } from '#identity'
import { formatDate, formatInstant } from '#platform/calendar'
import {
  BackLink,
  ErrorState,
  goToTop,
  LoadingState,
  PageHeader,
  Panel,
  saveFile,
  StatusBadge,
  tellDone,
  tellRefused,
  useLocale,
  useMyCouncil,
  useRouteParam,
  useWords,
} from '#platform/ui'
import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { IconDownload } from '@tabler/icons-react'
import { handoverQuery } from '../shared/people.queries.ts'
import { usePeopleCommands } from '../shared/people.commands.ts'
import styles from '../shared/people.module.css'
import { PEOPLE_WORDS } from '../shared/people-words.ts'
import { paths } from '../shared/paths.ts'
import { toneOfHandover } from './handovers-screen.tsx'
import { ItemList } from './item-list.tsx'

/** One handover: both sides, the list, and the paper that both sign. */
export function HandoverScreen() {
  const t = useWords(PEOPLE_WORDS)
  const { id: council } = useMyCouncil()
  const handover = useQuery(handoverQuery(council, useRouteParam('handover')))
  return (
    <>
      <BackLink to={paths.handovers}>{t('back.handovers')}</BackLink>
      {handover.isPending && <LoadingState />}
      {handover.isError && <ErrorState error={handover.error} onRetry={() => void handover.refetch()} />}
      {handover.data && <One handover={handover.data} />}
    </>
  )
}

function One({ handover }: { readonly handover: HandoverWithItems }) {
  const t = useWords(PEOPLE_WORDS)
  const locale = useLocale()
  const { cancelHandover } = usePeopleCommands()
  const { id, from, to, onDay, state, list, version } = handover
  const cancelling = useMutation({
    mutationFn: () => cancelHandover(id, version),
    onSuccess: () => {
      goToTop()
      tellDone({ message: t('handovers.cancelled') })
    },
    onError: tellRefused,
  })
  return (
    <>
      <PageHeader
        title={t('handovers.one')}
        lead={t('handovers.by', {
          name: handover.plannedBy,
          at: formatInstant(handover.plannedAt, locale),
          title: handover.plannedAsTitle,
        })}
      />
      <div className={styles.panels}>
        <Panel
          title={`${from.displayName} → ${to.displayName}`}
          aside={<StatusBadge tone={toneOfHandover[state]}>{t(`handovers.states.${state}`)}</StatusBadge>}
        >
          <ul className={styles.said}>
            <li>
              {t('handovers.from')}: <strong>{from.displayName}</strong>, {from.title}
            </li>
            <li>
              {t('handovers.to')}: <strong>{to.displayName}</strong>, {to.title}
            </li>
            <li>
              {t('handovers.onDay')}: {formatDate(onDay, locale)}
            </li>
            {state === 'not-done' && (
              <li>{t('handovers.notDone', { name: to.displayName, from: from.displayName })}</li>
            )}
          </ul>
          <div className={`${styles.acts} nt-no-print`}>
            <Download handover={id} format="pdf" label={t('handovers.pdf')} />
            <Download handover={id} format="docx" label={t('handovers.word')} />
            {state === 'planned' && (
              <Button variant="default" loading={cancelling.isPending} onClick={() => cancelling.mutate()}>
                {t('handovers.cancel')}
              </Button>
            )}
          </div>
        </Panel>
        <Panel title={t('handovers.list', { count: list.length })}>
          {list.length === 0 && <p className={styles.muted}>{t('handovers.nothing')}</p>}
          <ItemList items={list} />
        </Panel>
      </div>
    </>
  )
}

interface DownloadProps {
  readonly handover: string
  readonly format: 'docx' | 'pdf'
  readonly label: string
}

function Download({ handover, format, label }: DownloadProps) {
  const { handoverPaper } = usePeopleCommands()
  const saving = useMutation({
    mutationFn: () => handoverPaper(handover, format),
    onSuccess: (content) => saveFile(content, `bien-ban-ban-giao.${format}`),
    onError: tellRefused,
  })
  return (
    <Button
      variant={format === 'pdf' ? 'filled' : 'default'}
      leftSection={<IconDownload size={18} />}
      loading={saving.isPending}
      onClick={() => saving.mutate()}
    >
      {label}
    </Button>
  )
}
