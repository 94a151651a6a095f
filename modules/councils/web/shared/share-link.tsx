import { Button } from '@mantine/core'
import { tellDone } from '#platform/ui'
import { IconLink } from '@tabler/icons-react'
import { useCouncilWords } from './labels.ts'

/** Copies the title of this page and its address, filters included, to be sent to a colleague. */
export function ShareLink({ title }: { readonly title: string }) {
  const { t } = useCouncilWords()
  return (
    <Button
      variant="subtle"
      color="gray"
      className="nt-no-print"
      leftSection={<IconLink size={18} />}
      onClick={() =>
        void navigator.clipboard.writeText(`${title}\n${location.href}`).then(() => tellDone({ message: t('shared') }))
      }
    >
      {t('share')}
    </Button>
  )
}
