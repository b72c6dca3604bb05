/** In the form that `search-shape.ts` describes. */
export const any = `
    طوارئ, في خطر, انقذوني, ساعدوني`
