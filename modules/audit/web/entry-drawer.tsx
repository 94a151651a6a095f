import type { TrailEntry } from '#audit'
import { Button } from '@mantine/core'
import { AppLink, DetailDrawer } from '#platform/ui'
import { IconListSearch } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './audit.module.css'
import { ChangedFacts } from './changed-facts.tsx'
import { CodeToCopy } from './code-to-copy.tsx'
import { SealBadge } from './seal-badge.tsx'
import { short, type TrailWords } from './trail-words.ts'

export interface EntryDrawerProps {
  readonly entry: TrailEntry | undefined
  readonly words: TrailWords
  readonly onClose: () => void
  readonly onSubject: (subject: string) => void
}

/** One act: who, when, in which capacity, what it changed, and its place in the chain. */
export function EntryDrawer({ entry, words, onClose, onSubject }: EntryDrawerProps) {
  const { t } = words
  return (
    <DetailDrawer
      open={entry !== undefined}
      onClose={onClose}
      title={entry === undefined ? '' : words.act(entry.kind)}
      actions={
        entry && (
          <Button
            variant="default"
            leftSection={<IconListSearch size={18} />}
            onClick={() => onSubject(entry.subject.id)}
          >
            {t('entry.sameSubject')}
          </Button>
        )
      }
    >
      {entry && <Entry entry={entry} words={words} />}
    </DetailDrawer>
  )
}

function Entry({ entry, words }: { readonly entry: TrailEntry; readonly words: TrailWords }) {
  const { t } = words
  return (
    <>
      <dl className={styles.facts}>
        <Said label={t('columns.at')}>{words.when(entry.at)}</Said>
        <Said label={t('columns.who')}>{words.who(entry)}</Said>
        <Said label={t('columns.capacity')}>{capacityOf(entry, words)}</Said>
        <Said label={t('columns.subject')}>
          <Subject entry={entry} words={words} />
        </Said>
        <Said label={t('seal.column')}>
          <SealBadge seq={entry.seq} words={words} />
        </Said>
      </dl>
      <ChangedFacts entry={entry} words={words} />
      {entry.digest !== null && (
        <CodeToCopy label={t('entry.receipt')} help={t('entry.receiptHelp')} code={entry.digest} />
      )}
      {entry.hash !== null && <CodeToCopy label={t('entry.link')} code={entry.hash} />}
    </>
  )
}

/** What it was done to; a link where the thing has a page and is still there for this reader. */
function Subject({ entry, words }: { readonly entry: TrailEntry; readonly words: TrailWords }) {
  const path = words.pathOf(entry.subject)
  const name = words.subject(entry)
  return path === undefined || entry.subjectName === null ? name : <AppLink to={path}>{name}</AppLink>
}

/** The role, and for whom it was held, where that is not plain from the trail's own council. */
function capacityOf(entry: TrailEntry, { t, capacity }: TrailWords): string {
  const elsewhere = entry.actingCouncil !== null && entry.actingCouncil !== entry.council
  return [
    capacity(entry),
    entry.system,
    elsewhere && t('entry.otherCouncil', { id: short(entry.actingCouncil ?? '') }),
    entry.body !== null && t('entry.body', { id: short(entry.body) }),
    entry.agency !== null && t('entry.agency', { id: short(entry.agency) }),
  ]
    .filter(Boolean)
    .join(' · ')
}

function Said({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
