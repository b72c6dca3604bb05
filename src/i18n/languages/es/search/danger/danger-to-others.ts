/** In the form that `search-shape.ts` describes. */
export const dangerToOthers = `
    matar a alguien, matarlo, matarla, matar a mi, hacer dano a alguien`
