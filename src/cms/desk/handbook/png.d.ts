/** A picture that the build puts among its own files, with its measure in pixels. */
declare module '*.png' {
  const picture: { src: string; width: number; height: number }
  // eslint-disable-next-line no-restricted-exports -- that is how the build hands a picture over
  export default picture
}
