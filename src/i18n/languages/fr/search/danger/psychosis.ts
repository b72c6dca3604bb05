/** In the form that `search-shape.ts` describes. */
export const psychosis = `
    j entends des voix`
