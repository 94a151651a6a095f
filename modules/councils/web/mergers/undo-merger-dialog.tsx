import type { ActsInCouncil, Merger, MergerUndoing } from '#councils'
import { Button, Group, Textarea } from '@mantine/core'
import { Dialog, ErrorState, LoadingState, tellDone, tellRefused, useLocale } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useProvinceWords } from '../shared/province-words.ts'
import { undoingQuery, useMergerCommands, wordsOfActs } from './mergers.queries.ts'
import styles from './mergers.module.css'

export interface UndoMergerDialogProps {
  readonly council: string
  readonly merger: Merger
  readonly onClose: () => void
}

/** Says what goes back, whether the council that was opened closes, and what stands against it, before it asks why. */
export function UndoMergerDialog({ council, merger, onClose }: UndoMergerDialogProps) {
  const { p, t } = useProvinceWords()
  const undoing = useQuery(undoingQuery(council, merger.id))
  const { undo } = useMergerCommands()
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)

  async function confirm(): Promise<void> {
    setBusy(true)
    try {
      await undo(merger.id, reason.trim())
      tellDone({ message: p('mergers.undoDone') })
      onClose()
    } catch (error) {
      tellRefused(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog title={p('mergers.undoTitle', { into: merger.successorName })} onClose={onClose}>
      {undoing.isPending && <LoadingState lines={3} />}
      {undoing.isError && <ErrorState error={undoing.error} onRetry={() => void undoing.refetch()} />}
      {undoing.isSuccess && isBlocked(undoing.data) && (
        <>
          <p>{p('mergers.undoBlocked')}</p>
          <Acts acts={undoing.data.against} />
          <Assigned assigned={undoing.data.assigned} />
        </>
      )}
      {undoing.isSuccess && !isBlocked(undoing.data) && (
        <>
          <p>{p('mergers.undoDetail')}</p>
          {undoing.data.withdrawn > 0 && <p>{p('mergers.undoWithdrawn', { count: undoing.data.withdrawn })}</p>}
          {undoing.data.opened && (
            <>
              <p>
                {p(undoing.data.written.length === 0 ? 'mergers.undoCloses' : 'mergers.undoKeeps', {
                  council: undoing.data.opened.name,
                })}
              </p>
              <Acts acts={undoing.data.written} />
            </>
          )}
          <Textarea
            data-autofocus
            required
            label={t('undoReason')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group justify="flex-end" mt="lg">
            <Button disabled={reason.trim() === ''} loading={busy} onClick={() => void confirm()}>
              {p('mergers.undo')}
            </Button>
          </Group>
        </>
      )}
    </Dialog>
  )
}

function isBlocked({ against, assigned }: MergerUndoing): boolean {
  return against.length + assigned.length > 0
}

function Assigned({ assigned }: Pick<MergerUndoing, 'assigned'>) {
  const { p } = useProvinceWords()
  const locale = useLocale()
  if (assigned.length === 0) return null
  return (
    <ul className={styles.acts}>
      {assigned.map(({ councilName, agencyName, name, count }) => (
        <li key={`${councilName} ${agencyName} ${name.vi}`}>
          {p('mergers.assignedTo', { name: name[locale], agency: agencyName, council: councilName, count })}
        </li>
      ))}
    </ul>
  )
}

/** Acts in the words of this module; those of other modules together, as other work. */
function Acts({ acts }: { readonly acts: readonly ActsInCouncil[] }) {
  const { p } = useProvinceWords()
  const words = useQuery(wordsOfActs(useLocale())).data
  if (acts.length === 0 || !words) return null
  const named = acts.filter(({ kind }) => kind in words)
  const others = acts.filter(({ kind }) => !(kind in words)).reduce((sum, { count }) => sum + count, 0)
  return (
    <ul className={styles.acts}>
      {named.map(({ councilName, kind, count }) => (
        <li key={`${councilName} ${kind}`}>
          {p('mergers.actsOf', { act: words[kind]!, council: councilName, count })}
        </li>
      ))}
      {others > 0 && <li>{p('mergers.otherActs', { count: others })}</li>}
    </ul>
  )
}
