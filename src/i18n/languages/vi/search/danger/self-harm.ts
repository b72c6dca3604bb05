/** In the form that `search-shape.ts` describes. */
export const selfHarm = `
    tự làm hại, tự hại, tự gây thương tích, làm hại bản thân, làm đau bản thân, tự làm đau, rạch
    tay, cắt tay, cứa tay`
