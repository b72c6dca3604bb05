/** In the form that `search-shape.ts` describes. */
export const dangerToOthers = `
    giết người, muốn giết`
