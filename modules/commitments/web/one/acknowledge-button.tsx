import { Button } from '@mantine/core'
import type { CommitmentId } from '#commitments'
import { tellDone, tellRefused } from '#platform/ui'
import { type ReactNode, useState } from 'react'
import { useCommitmentActs } from '../commitments.commands.ts'
import { useCommitmentWords } from '../shared/words.ts'

export interface AcknowledgeButtonProps {
  readonly ids: readonly CommitmentId[]
  readonly onDone?: () => void
  readonly icon?: ReactNode
  readonly primary?: boolean
}

/** Tiếp nhận: one press, for one or many. */
export function AcknowledgeButton({ ids, onDone, icon, primary = false }: AcknowledgeButtonProps) {
  const { t, count } = useCommitmentWords()
  const { acknowledge } = useCommitmentActs()
  const [busy, setBusy] = useState(false)

  async function send(): Promise<void> {
    setBusy(true)
    try {
      await acknowledge({ ids: [...ids] })
      tellDone({ message: t('done.acknowledged', { count: count(ids.length) }) })
      onDone?.()
    } catch (thrown) {
      tellRefused(thrown)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Button variant={primary ? 'filled' : 'default'} loading={busy} leftSection={icon} onClick={() => void send()}>
      {ids.length > 1 ? t('acts.acknowledgeMany', { count: count(ids.length) }) : t('acts.acknowledge')}
    </Button>
  )
}
