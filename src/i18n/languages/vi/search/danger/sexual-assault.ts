/** In the form that `search-shape.ts` describes. */
export const sexualAssault = `
    cưỡng hiếp, hiếp dâm, xâm hại`
