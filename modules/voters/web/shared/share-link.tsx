import { Button } from '@mantine/core'
import { tellDone } from '#platform/ui'
import { IconLink } from '@tabler/icons-react'
import { useVoterWords } from './words.ts'

/** Copies a title and an address together, to be sent on Zalo. */
export function ShareLink({ title, address = location.href }: { readonly title: string; readonly address?: string }) {
  const { t } = useVoterWords()
  return (
    <Button
      variant="subtle"
      color="gray"
      className="nt-no-print"
      leftSection={<IconLink size={18} aria-hidden />}
      onClick={() =>
        void navigator.clipboard.writeText(`${title}\n${address}`).then(() => tellDone({ message: t('shared') }))
      }
    >
      {t('share')}
    </Button>
  )
}
