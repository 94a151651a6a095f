import { Button } from '@mantine/core'
import { saveFile, tellRefused, useMyCouncil } from '#platform/ui'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { printedSlip } from '../approvals.queries.ts'
import { useApprovalWords } from '../shared/words.ts'

/** Phiếu trình, to print: who approved when, and in which capacity. */
export function SlipButton({ paper }: { readonly paper: string }) {
  const { t } = useApprovalWords()
  const { id: council } = useMyCouncil()
  const [busy, setBusy] = useState(false)
  return (
    <Button
      className="nt-no-print"
      variant="default"
      loading={busy}
      leftSection={<IconPrinter size={18} aria-hidden />}
      onClick={() => {
        setBusy(true)
        void printedSlip(council, paper)
          .then((content) => saveFile(content, 'phieu-trinh.pdf'))
          .catch(tellRefused)
          .finally(() => setBusy(false))
      }}
    >
      {t('paper.slip')}
    </Button>
  )
}
