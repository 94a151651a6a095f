import { Button } from '@mantine/core'
import type { AttachedFile } from '#commitments'
import { saveFile, tellRefused, useMyCouncil } from '#platform/ui'
import { IconFileDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { attachment } from '../commitments.queries.ts'
import styles from './shared.module.css'
import { useCommitmentWords } from './words.ts'

export interface AttachmentProps {
  readonly commitment: string
  readonly file: AttachedFile
}

const KILOBYTE = 1024

/** A letter or another file, downloaded when it is pressed. */
export function Attachment({ commitment, file }: AttachmentProps) {
  const { t, count } = useCommitmentWords()
  const { id: council } = useMyCouncil()
  const [busy, setBusy] = useState(false)
  return (
    <Button
      variant="default"
      className={styles.attachment ?? ''}
      classNames={{ label: styles.attachmentName ?? '' }}
      loading={busy}
      leftSection={<IconFileDownload size={18} aria-hidden />}
      onClick={() => {
        setBusy(true)
        void attachment(council, commitment, file.id)
          .then((content) => saveFile(content, file.name))
          .catch(tellRefused)
          .finally(() => setBusy(false))
      }}
    >
      {file.name} ({t('files.size', { size: count(Math.ceil(file.bytes / KILOBYTE)) })})
    </Button>
  )
}
