/** In the form that `search-shape.ts` describes. */
export const eating = `
    starve myself, laxative abuse, {taking|take|took|takes|abusing} {laxatives|laxitives}
    {to|every|after|daily}, {make|made|making|makes} {myself|herself|himself} {throw
    up|vomit|puke|sick}, {i|i'm|im} purging, i purge, {starving|starve} {myself|herself|himself},
    {havent|haven't|hasnt|hasn't|have not|has not} eaten {in|for}
    {two|three|four|five|six|seven|days}, bulimi*, anorexia relapse, i am anorexic, im anorexic, pro
    ana, thinspo, fainted from not eating`
