/** In the form that `search-shape.ts` describes. */
export const selfHarm = `
    me {corto|corte|cortar} {los|las|el|la} {brazos|brazo|piernas|pierna|venas|munecas|piel},
    hacerme dano, me hago dano, lastimarme, me lastimo, cortarme, me corto, cortarme las venas,
    autolesion*, autolesi*, quemarme`
