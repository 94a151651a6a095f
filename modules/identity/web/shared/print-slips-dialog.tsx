import type { PrintedSlips, SlipSize } from '#identity'
import { Dialog, ErrorState, useWords } from '#platform/ui'
import { Button, Radio, Stack } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { usePeopleCommands } from './people.commands.ts'
import { PEOPLE_WORDS } from './people-words.ts'
import { SIZES, SlipList } from './slip-list.tsx'

interface PrintSlipsDialogProps {
  readonly ids: readonly string[]
  readonly onClose: () => void
}

/** Asks for the size of the paper, makes new codes, and shows the slips: once. */
export function PrintSlipsDialog({ ids, onClose }: PrintSlipsDialogProps) {
  const t = useWords(PEOPLE_WORDS)
  const { printSlips } = usePeopleCommands()
  const [size, setSize] = useState<SlipSize>('A5')
  const printing = useMutation<PrintedSlips>({ mutationFn: () => printSlips(ids, size) })
  return (
    <Dialog title={t('slips.title')} onClose={onClose}>
      {printing.data ? (
        <>
          <SlipList printed={printing.data} />
          <Button variant="default" onClick={onClose}>
            {t('slips.done')}
          </Button>
        </>
      ) : (
        <Stack gap="md">
          <Radio.Group label={t('slips.size')} value={size} onChange={(chosen) => setSize(chosen)}>
            <Stack gap="xs" mt="xs">
              {SIZES.map((each) => (
                <Radio key={each} value={each} label={t(`slips.sizes.${each}`)} size="md" />
              ))}
            </Stack>
          </Radio.Group>
          {printing.isError && <ErrorState error={printing.error} />}
          <Button
            leftSection={<IconPrinter size={18} />}
            loading={printing.isPending}
            onClick={() => printing.mutate()}
          >
            {t('invitations.print')}
          </Button>
        </Stack>
      )}
    </Dialog>
  )
}
