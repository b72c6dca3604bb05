/** In the form that `search-shape.ts` describes. */
export const selfHarm = `
    {me|m} {couper|coupe|entailler} les {veines|bras|poignets|cuisses|jambes}, me faire du mal, me
    fais du mal, me blesser, me couper, m ouvrir les veines, scarification, scarifier, automutil*,
    me bruler`
