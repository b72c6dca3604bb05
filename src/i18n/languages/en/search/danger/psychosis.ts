/** In the form that `search-shape.ts` describes. */
export const psychosis = `
    voices tell me, voices telling me, i {hear|keep hearing} voices, hears voices, hearing voices,
    psychotic episode, {chip|chips} in my {head|brain|teeth}, {read|reads|reading|hear|hears} my
    thoughts`
