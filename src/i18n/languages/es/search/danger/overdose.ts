/** In the form that `search-shape.ts` describes. */
export const overdose = `
    {trague|tragado|tome|tomado|tomarme} {todas|todo} {las|el|mis|}
    {pastillas|frasco|medicamentos|pastilla}, {frasco|caja|blister} de pastillas, {tome|me
    tome|trague|me trague|tomado} {muchas|demasiadas|todas las|un monton de|un frasco de|varias}
    pastillas, sobredosis, pastillas para morir, tomarme todas las pastillas, demasiadas pastillas`
