import type { PortraitId } from '#councils'
import { useInViewport } from '@mantine/hooks'
import { api, replyOf } from '#platform/ui'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { PersonMark } from './person-mark.tsx'
import styles from './person-mark.module.css'

export interface DelegatePhotoProps {
  readonly council: string
  readonly person: string
  readonly name: string
  readonly portrait: PortraitId | null
  readonly size?: 'md' | 'lg'
  /** What the picture is called for those who don't see it; none where the name stands right beside it. */
  readonly alt?: string
}

/** A photo never changes under its id: it is read once, in the capacity chosen, and kept while the app is open. */
const portraitQuery = (council: string, person: string, portrait: string) =>
  queryOptions({
    queryKey: ['councils', 'portrait', council, portrait],
    queryFn: () =>
      replyOf<Blob>(
        api.GET('/api/v1/councils/{council}/persons/{person}/portraits/{portrait}', {
          params: { path: { council, person, portrait } },
          parseAs: 'blob',
        }),
      ),
    staleTime: Infinity,
  })

/** The face of a delegate; the initials where there is no photo, and until it has come. */
export function DelegatePhoto({ council, person, name, portrait, size = 'md', alt = '' }: DelegatePhotoProps) {
  const { ref, inViewport } = useInViewport<HTMLSpanElement>()
  const photo = useQuery({
    ...portraitQuery(council, person, portrait ?? ''),
    enabled: portrait !== null && inViewport,
  })
  const address = useAddressOf(portrait === null ? undefined : photo.data)
  return (
    <span ref={ref} className={styles.place}>
      {address === undefined ? (
        <PersonMark name={name} size={size} />
      ) : (
        <img src={address} alt={alt} className={styles.photo} data-size={size} decoding="async" />
      )}
    </span>
  )
}

/** An address for the content, given back when it is no longer shown. */
function useAddressOf(content: Blob | undefined): string | undefined {
  const address = useMemo(() => (content === undefined ? undefined : URL.createObjectURL(content)), [content])
  useEffect(() => {
    if (address === undefined) return undefined
    return () => URL.revokeObjectURL(address)
  }, [address])
  return address
}
