/** In the form that `search-shape.ts` describes. */
export const overdose = `
    {avale|pris} {tous|toute} {mes|les|la} {cachets|medicaments|comprimes|boite|pilules},
    {avale|pris|bu} {une boite|la boite|des boites|un flacon}, {pris|avale|pris trop de}
    {trop|plein|une boite} de {cachets|medicaments|comprimes|pilules}, trop de
    {cachets|comprimes|pilules}, overdose, surdose, avaler des cachets, trop de medicaments`
