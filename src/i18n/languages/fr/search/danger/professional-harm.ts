/** In the form that `search-shape.ts` describes. */
export const professionalHarm = `
    {psy|psychologue|psychiatre|therapeute|docteur|medecin|kine|osteo|pretre|pasteur|guerisseur|infirmier}
    {m a|ma|me} {touche|touchee|embrasse|embrassee|pelotee|violee|viole|agressee|tripotee|caressee},
    {couche|coucher|relations} avec {mon|ma} {psy|psychologue|psychiatre|therapeute|medecin},
    {psy|psychologue|psychiatre|therapeute} {me demande|demande|m envoie} des {photos
    nue|nudes|photos}, attouchements par {mon|un|ma}, abus sexuel par`
