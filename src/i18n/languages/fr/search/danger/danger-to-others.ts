/** In the form that `search-shape.ts` describes. */
export const dangerToOthers = `
    tuer quelqu un, le tuer, la tuer, faire du mal a quelqu un`
