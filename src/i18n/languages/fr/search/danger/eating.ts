/** In the form that `search-shape.ts` describes. */
export const eating = `
    laxatifs pour {maigrir|perdre}, {me|se} fais vomir, se fait vomir, me faire vomir,
    {jours|semaine} sans manger, je m affame, boulimi*, suis anorexique, pro ana, rechute anorexie,
    anorexie rechute, je vomis {apres|expres}`
