/** In the form that `search-shape.ts` describes. */
export const childInDanger = `
    {touche|touchee|viole|abuse de} {ma|mon|sa|son} {fils|fille|niece|neveu|enfant},
    {bat|frappe|tape|maltraite} ses {enfants|gosses}, bebe secoue, secoue {mon|le|son} bebe,
    pedoporno*, {papi|tonton|beau pere} la touche, enfant maltraite`
