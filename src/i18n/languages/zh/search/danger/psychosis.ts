/** In the form that `search-shape.ts` describes. */
export const psychosis = `
    声音{叫我|让我|命令我}, 脑子里装芯片, 脑子里有芯片, 有人在我耳边, 被害妄想`
