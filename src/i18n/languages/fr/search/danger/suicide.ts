/** In the form that `search-shape.ts` describes. */
export const suicide = `
    {dormir|endormir|m'endormir} pour toujours, me jeter {du|d'un|sous|par}, personne ne
    {remarquerait|pleurerait} si je, {suis|etre} un {poids|fardeau|boulet} {pour|} {tout le
    monde|eux|ma famille|mes proches|tous|les autres}, je suis un {fardeau|boulet},
    {monde|ils|elles|enfants|famille|tous} {serait|seraient|iraient|irait} mieux sans moi,
    {espere|voudrais|veux} ne {pas|plus|jamais} me reveiller, ne plus me reveiller, {plus|pas} la
    force de {continuer|vivre}, plus {aucune|de} raison de {vivre|rester}, disparaitre pour
    toujours, je ne tiens plus, {ne|} merite pas de vivre, {pense|penser|pensees} {a|de} {la
    mort|mourir|mort}, idees noires, dormir et ne {plus|jamais} {me|} reveiller, plus me lever,
    {supporte|tiens|aime|veux} plus {la vie|ma vie|vivre|rien}, {la|de} force de vivre,
    {mieux|heureux|tranquille|tranquilles} sans moi, foutre en {lair|l air}, pour mourir, sans
    issue, plus {de|envie de|la force de|le courage de} vivre, a quoi {bon|ca sert de}
    {vivre|continuer|rester en vie}, la vie {ne|n} {vaut|en vaut} {pas|plus} la peine, la vie vaut
    pas, {veux|voudrais|aimerais|envie de|envie d} {plus|ne plus|} {etre
    la|exister|vivre|disparaitre|mourir|crever|me reveiller|m endormir pour toujours}, je
    {veux|veu|ve|vais|voudrais} {me|} {tuer|suicider|mourir|pendre|mutiler}, en finir {avec la
    vie|avec tout}, tout arreter definitivement, suicid*, sucide, suiside, suicider, me tuer, me
    suicider, mettre fin a mes jours, mettre fin a ma vie, en finir avec la vie, en finir, m oter la
    vie, me foutre en l air, mourir, crever, envie de mourir, je veux mourir, vouloir mourir, plus
    envie de vivre, plus envie de rien, veux plus vivre, marre de vivre, fatigue de vivre, mieux
    mort, mieux morte, mieux sans moi, raison de vivre, je n en peux plus, j en peux plus, envie de
    disparaitre, ne plus exister, me pendre, me jeter sous, me jeter par, sauter du pont`
