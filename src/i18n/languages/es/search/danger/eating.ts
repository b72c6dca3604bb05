/** In the form that `search-shape.ts` describes. */
export const eating = `
    {tomo|tomar|tomando|toma} laxantes para {adelgazar|bajar}, me provoco el vomito, me
    {provoco|hago} vomitar, {vomito|vomita} {todo|} {lo que como|lo que come|despues de comer}, me
    {mato|muero} de hambre para, {dias|semana} sin comer, bulimi*, tengo anorexia, soy anorexica,
    pro ana, atracones y vomito`
