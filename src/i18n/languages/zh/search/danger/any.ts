/** In the form that `search-shape.ts` describes. */
export const any = `
    快不行了, 帮帮我, 救命, 救救我, 紧急, 緊急, 有危险, 危险中`
