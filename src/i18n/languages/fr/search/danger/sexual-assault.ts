/** In the form that `search-shape.ts` describes. */
export const sexualAssault = `
    viol, violee, viole, agression sexuelle, agressee`
