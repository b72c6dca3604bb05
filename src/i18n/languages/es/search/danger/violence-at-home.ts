/** In the form that `search-shape.ts` describes. */
export const violenceAtHome = `
    me {pego|golpeo|ahorco|amenazo|patea|pateo}, me pega, me golpea, me maltrata, me esta
    maltratando, violencia domestica, violencia de genero, miedo de ir a casa, me amenaza, amenaza
    con matarme`
