import type { ReactNode } from 'react'

/** A form that posts to an endpoint of the imports, without a script. */
export const PostForm = ({
  path,
  className,
  children,
}: {
  path: string
  className?: string
  children: ReactNode
}) => (
  <form
    action={`/api/imports/${path}`}
    className={className}
    encType="multipart/form-data"
    method="post"
  >
    {children}
  </form>
)
