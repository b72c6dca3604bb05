/** The headers of every path, in the form of Next's configuration. */
export const publicHeaders = () => []
