/** In the form that `search-shape.ts` describes. */
export const childInDanger = `
    {toca|toco|manosea|manoseo|viola|violo|abusa de} {a|} mi {hijo|hija|niño|niña|sobrina},
    {pega|golpea|maltrata|quema} a {sus|los} {hijos|niños}, {sacudi|sacudió|sacudieron} al bebe,
    pornografia infantil, {padrastro|abuelo|tio} la toca`
