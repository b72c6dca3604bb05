/** In the form that `search-shape.ts` describes. */
export const psychosis = `
    oigo voces, escucho voces`
