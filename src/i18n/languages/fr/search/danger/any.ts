/** In the form that `search-shape.ts` describes. */
export const any = `
    {ma|m a|me|mas} {frappee|frappe|frape|tape|battue|battu|etrangle|viole|violee}, urgence, en
    danger, au secours, aidez moi`
