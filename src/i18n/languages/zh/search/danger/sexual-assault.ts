/** In the form that `search-shape.ts` describes. */
export const sexualAssault = `
    强奸, 強姦, 被侵犯, 性侵`
