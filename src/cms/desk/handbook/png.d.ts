/** The build copies pictures to its own files. Sizes are in pixels. */
declare module '*.png' {
  const picture: { src: string; width: number; height: number }
  // eslint-disable-next-line no-restricted-exports -- the build exports pictures this way
  export default picture
}
