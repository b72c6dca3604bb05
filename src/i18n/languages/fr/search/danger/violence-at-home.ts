/** In the form that `search-shape.ts` describes. */
export const violenceAtHome = `
    {mari|copain|conjoint|ami|pere|beau pere|mere} me {tape|frappe|bat|cogne|menace}, il me frappe,
    elle me frappe, me frappe, me bat, me tape, me menace, peur de rentrer, violences conjugales,
    violence conjugale`
