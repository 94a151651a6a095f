import { Button } from '@mantine/core'
import type { TakenFile } from '#approvals'
import { saveFile, tellRefused, useMyCouncil } from '#platform/ui'
import { IconFileDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { paperFile } from '../approvals.queries.ts'

export interface StepFileProps {
  readonly paper: string
  readonly file: TakenFile
  readonly words: string
}

/** A signed copy or the photo of a note, downloaded when it is pressed. */
export function StepFile({ paper, file, words }: StepFileProps) {
  const { id: council } = useMyCouncil()
  const [busy, setBusy] = useState(false)
  return (
    <Button
      variant="default"
      loading={busy}
      leftSection={<IconFileDownload size={18} aria-hidden />}
      onClick={() => {
        setBusy(true)
        void paperFile(council, paper, file.id)
          .then((content) => saveFile(content, file.name))
          .catch(tellRefused)
          .finally(() => setBusy(false))
      }}
    >
      {words}
    </Button>
  )
}
