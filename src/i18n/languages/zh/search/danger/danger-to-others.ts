/** In the form that `search-shape.ts` describes. */
export const dangerToOthers = `
    杀人, 殺人, 杀了他, 杀了她, 想杀, 伤害别人`
