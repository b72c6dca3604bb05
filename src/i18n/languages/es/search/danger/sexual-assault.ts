/** In the form that `search-shape.ts` describes. */
export const sexualAssault = `
    me viola, me violo, me violaron, violada, violado, violacion, abuso sexual, abusaron de mi,
    abusa de mi`
