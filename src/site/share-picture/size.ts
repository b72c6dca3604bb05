/** The size of pictures for shared addresses, in pixels: what networks and messengers ask for. */
export const SHARE_PICTURE = { width: 1200, height: 630 } as const
