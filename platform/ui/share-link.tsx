import { Button } from '@mantine/core'
import { IconLink } from '@tabler/icons-react'
import { useWords } from './language.ts'
import { tellDone } from './undo-toast.tsx'

export interface ShareLinkProps {
  readonly title: string
  /** The address of this page, filters included, unless told. */
  readonly address?: string
}

/** Copies a title and an address together, to be sent on Zalo. */
export function ShareLink({ title, address }: ShareLinkProps) {
  const t = useWords('ui')
  return (
    <Button
      variant="subtle"
      color="gray"
      className="nt-no-print"
      leftSection={<IconLink size={18} aria-hidden />}
      onClick={() =>
        void navigator.clipboard
          .writeText(`${title}\n${address ?? location.href}`)
          .then(() => tellDone({ message: t('share.done') }))
      }
    >
      {t('share.do')}
    </Button>
  )
}
