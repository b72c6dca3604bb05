/** In the form that `search-shape.ts` describes. */
export const selfHarm = `
    割腕, 割脉, 割了手, 割手, 伤害我自己, 弄伤自己, 用刀划, 自残, 自殘, 自伤, 自傷, 伤害自己, 傷害自己, 割自己, 打自己`
