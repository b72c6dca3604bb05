/** In the form that `search-shape.ts` describes. */
export const dangerToOthers = `
    اقتل احد, اقتل شخص, اقتله, اقتلها`
